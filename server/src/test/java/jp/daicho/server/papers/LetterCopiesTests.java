package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.support.Cups;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SamplePrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Letters of a move in several copies, each a paper of its own (10.7). */
class LetterCopiesTests extends PapersTestBase {
  private static final String REQUEST = "householder-request";

  @RegisterExtension static final Cups cups = new Cups();

  @Autowired Masters masters;

  @Test
  @Proves("10.7-M2")
  void aLetterInTwoCopiesHasTwoNumbersAndBothArePrintedAndKeptWithTheMove() throws Exception {
    as(
        SampleOperators.ADMINISTRATOR,
        () ->
            masters.add(
                MasterKind.PRINTERS, SamplePrinter.of("P001", "プリンタ001", cups.queue("window"))));
    DecidedMove move = register(leaving(RegisteredPeople.FATHER));

    send(move, "21").andExpect(status().isUnprocessableContent());
    send(move, "x").andExpect(status().isUnprocessableContent());
    assertThat(letters(move)).isEmpty();
    send(move, "2")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.findings").isEmpty())
        .andExpect(jsonPath("$.papers.length()").value(2));
    List<IssuedPaper> letters = letters(move);
    assertThat(letters)
        .hasSize(2)
        .extracting(IssuedPaper::issueNumber)
        .doesNotHaveDuplicates()
        .allSatisfy(number -> assertThat(number).contains(" プリンタ001 "));
    for (IssuedPaper letter : letters) {
      printed(letter);
    }
  }

  @Test
  void copiesOfALetterAreShownAmongThePapersOfTheMove() throws Exception {
    DecidedMove move = register(leaving(RegisteredPeople.FATHER));
    String page = "/papers?move=" + move.moveNumber();
    web.perform(
            signedIn(post("/papers/new"))
                .param("move", Long.toString(move.moveNumber()))
                .param("kind", REQUEST)
                .param("alertsConfirmed", "true")
                .param("copies", "2"))
        .andExpect(redirectedUrl(page))
        .andExpect(flash().attribute("message", "世帯主変更依頼通知書を2通作成しました。"));
    String shown =
        web.perform(signedIn(get(page)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(letters(move))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(shown).contains(letter.issueNumber()));
  }

  @Test
  @Raises(FindingCode.ONE_ORIGINAL)
  @ComesClose(FindingCode.ONE_ORIGINAL)
  void ofATransferCertificateThereIsOneOriginal() throws Exception {
    String kind = "transfer-certificate";
    DecidedMove move = register(leaving(RegisteredPeople.FATHER));
    String asked =
        web.perform(
                signedIn(get("/papers/new"))
                    .param("move", Long.toString(move.moveNumber()))
                    .param("kind", kind))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(asked).contains("name=\"printTo\"").doesNotContain("name=\"copies\"");
    String address = "/api/moves/" + move.moveNumber() + "/papers/" + kind;
    int before = issued(move, kind).size();

    web.perform(json(address, "{\"alertsConfirmed\":true,\"copies\":\"2\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings[0].number").value("E1611"));
    assertThat(issued(move, kind)).hasSize(before);
    web.perform(json(address, "{\"alertsConfirmed\":true,\"copies\":\"1\"}"))
        .andExpect(status().isCreated());
    assertThat(issued(move, kind)).hasSize(before + 1);
  }

  private MockHttpServletRequestBuilder json(String address, String content) {
    return signedIn(post(address)).contentType(MediaType.APPLICATION_JSON).content(content);
  }

  private ResultActions send(DecidedMove move, String copies) throws Exception {
    return web.perform(
        json(
            "/api/moves/" + move.moveNumber() + "/papers/" + REQUEST,
            "{\"alertsConfirmed\":true,\"printTo\":\"P001\",\"copies\":\"%s\"}".formatted(copies)));
  }

  private List<IssuedPaper> letters(DecidedMove move) {
    return issued(move, REQUEST);
  }

  private List<IssuedPaper> issued(DecidedMove move, String kind) {
    return clerk(() -> papers.of(move.moveNumber())).issued().stream()
        .filter(paper -> paper.kind().equals(kind))
        .toList();
  }

  /** Until the print server is done with it. */
  private void printed(IssuedPaper letter) throws Exception {
    String state = "";
    for (int i = 0; i < 300 && !state.contains("印刷済み"); i++) {
      state =
          web.perform(signedIn(get("/api/certificates/" + letter.issueNo() + "/prints")))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      Thread.sleep(100);
    }
    assertThat(state).contains("印刷済み");
  }
}
