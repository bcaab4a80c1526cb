package jp.daicho.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.papers.PaperRequest;
import jp.daicho.server.papers.Papers;
import jp.daicho.server.support.RegisteredPeople;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 特例転入を利用した転出: told through the network, and on paper only if asked for (4.1.3.0.4). */
class SpecialMovingOutTests extends LinkTestBase {
  @Autowired Papers papers;
  @Autowired Certificates certificates;
  @Autowired SampleAuthority authority;

  @Test
  @Proves("4.1.3.0.4-M2")
  void theContentsAreSentByThemselvesAndThePaperComesOnlyOnDemand() throws IOException {
    authority.create(municipality, "試験市長", "見本　太郎");
    DecidedMove usual = moveOut("moving-out", RegisteredPeople.GRANDMOTHER);
    DecidedMove special = moveOut("special-moving-out", RegisteredPeople.STUDENT);
    round();

    assertThat(issued(usual)).as("the usual one comes out by itself").isNotEmpty();
    assertThat(issued(special)).isEmpty();
    assertThat(taken("transfer-certificate-information"))
        .singleElement()
        .asString()
        .contains("ZHANG YULIN", "\"to\":\"" + ELSEWHERE + "\"");

    IssuedPaper paper =
        as(
                SampleOperators.CLERK,
                () ->
                    papers.issue(
                        PaperRequest.usual(special.moveNumber(), "special-transfer-certificate"),
                        true))
            .getFirst();
    byte[] pdf = as(SampleOperators.CLERK, () -> certificates.pdf(paper.issueNo()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("特例による転出処理済", "ZHANG YULIN");
    }
  }

  private List<IssuedPaper> issued(DecidedMove move) {
    return as(SampleOperators.CLERK, () -> papers.of(move.moveNumber())).issued();
  }
}
