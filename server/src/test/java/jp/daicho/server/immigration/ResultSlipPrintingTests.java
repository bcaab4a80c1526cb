package jp.daicho.server.immigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.Cups;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 処理結果確認票 comes out of the chosen printer (4.5.6, 10.7). */
class ResultSlipPrintingTests extends ImmigrationTestBase {

  @RegisterExtension static final Cups cups = new Cups();

  @Test
  void theSlipComesOutOfTheChosenPrinterAndCountsForTheReview() throws Exception {
    send(
            SampleOperators.ADMINISTRATOR,
            "/api/masters/printers",
            ("{\"values\":{\"code\":\"P001\",\"name\":\"窓口\",\"mark\":\"\",\"address\":\"%s\","
                    + "\"trays\":\"上段=tray-1、下段=tray-2\",\"usual\":\"NO\","
                    + "\"validFrom\":\"2020-04-01\"}}")
                .formatted(cups.queue("window")))
        .andExpect(status().isCreated());
    tellNewStatus();
    agencyRound();
    CommissionerNotices.Waiting waiting = waiting().getFirst();
    Draft draft =
        as(
            SampleOperators.CLERK,
            () -> drafts.show(Objects.requireNonNull(waiting.draftNumber())).draft());
    for (String page :
        new String[] {
          "/links/immigration-notices/" + waiting.number(), "/drafts/" + draft.number()
        }) {
      open(SampleOperators.CLERK, page).andExpect(content().string(containsString("紙：窓口　下段")));
    }

    String slip = "/api/immigration/drafts/" + draft.number() + "/result-slip?alertsConfirmed=true";
    send(SampleOperators.CLERK, slip + "&printTo=P009", "")
        .andExpect(status().isUnprocessableContent());
    send(SampleOperators.CLERK, slip + "&copies=21", "")
        .andExpect(status().isUnprocessableContent());
    assertThat(refused(SampleOperators.DECIDER, () -> drafts.review(draft.number(), 1)))
        .as("nothing was issued")
        .containsExactly(FindingCode.RESULT_SLIP_MISSING);
    send(SampleOperators.CLERK, slip + "&printTo=P001/下段", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.issueNo").isNumber());
    send(SampleOperators.CLERK, slip + "&printTo=P001/下段&copies=2", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.issueNos.length()").value(2));
    assertThat(kept()).as("each copy is kept with the draft").isEqualTo(3);
    assertThat(received()).contains("項目ごとの異動前と異動後の内容", "技術・人文知識・国際業務");
    assertThat(cups.options()).contains("InputSlot=Tray2");
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), 1));
  }

  private int kept() {
    return tenancy.within(
        municipality.code(), () -> tenancy.sql().fetchCount(DSL.table(DSL.name("result_slip"))));
  }

  /** The text of what has arrived. */
  private static String received() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      try (PDDocument document = Loader.loadPDF(cups.received())) {
        return new PDFTextStripper().getText(document);
      } catch (IOException | UncheckedIOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("nothing readable has arrived");
  }
}
