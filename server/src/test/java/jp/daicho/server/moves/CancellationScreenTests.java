package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;

/** Undoing a registered move on the screens, from the history on (4.6.0.1). */
class CancellationScreenTests extends MovesScreenTestBase {
  @Test
  @Proves("4.6.0.1-M1")
  void aMoveIsCancelledFromTheHistoryForTheWholeOrAPart() throws Exception {
    registerPeople();
    long move =
        register(
            store(
                about(
                    "moving-out",
                    Map.of(
                        CommonField.MOVED_ON, today(),
                        CommonField.NOTIFIED_ON, today(),
                        CommonField.DESTINATION_MUNICIPALITY_CODE, "132012"),
                    RegisteredPeople.DAUGHTER,
                    RegisteredPeople.SON)));
    String daughter = RegisteredPeople.DAUGHTER.value();
    String history = body(open(SampleOperators.CLERK, "/residents/" + daughter + "/history"));
    assertThat(history).contains("この異動を取り消す", "move=" + move);
    assertThat(history.split("この異動を取り消す", -1)).as("only the latest").hasSize(2);

    String choice =
        body(open(SampleOperators.CLERK, "/moves/persons?move=" + move + "&resident=" + daughter));
    assertThat(choice).contains("国内転出", "陽菜", "蓮", "異動番号 " + move);
    assertThat(choice.split("type=\"checkbox\"[^>]*checked", -1)).hasSize(2);
    String all =
        body(
            web.perform(
                as(
                    post("/moves/persons").param("move", Long.toString(move)).param("do", "all"),
                    SampleOperators.CLERK)));
    assertThat(all.split("type=\"checkbox\"[^>]*checked", -1)).hasSize(3);
    web.perform(
            as(
                post("/moves/persons").param("move", Long.toString(move)).param("chosen", daughter),
                SampleOperators.CLERK))
        .andExpect(redirectedUrl("/moves/cancellation?person=" + daughter + "&move=" + move));
    String page =
        body(
            open(
                SampleOperators.CLERK, "/moves/cancellation?person=" + daughter + "&move=" + move));
    assertThat(page).contains("<h1>異動の取消し</h1>", "異動番号 " + move);
    assertThat(value(page, "cancelledMove")).isEqualTo(Long.toString(move));

    EnteredMove cancellation =
        about(
            "cancellation",
            Map.of(
                CommonField.MOVED_ON, today(),
                CommonField.GROUND, "2",
                CommonField.CANCELLED_MOVE, Long.toString(move)),
            RegisteredPeople.DAUGHTER);
    long draft = store(cancellation);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft)))
        .contains("取り消す異動", "国内転出", "転出", "住民");
    register(draft);
    assertThat(latest(RegisteredPeople.DAUGHTER).status()).isEqualTo(ResidentStatus.RESIDENT);
    assertThat(latest(RegisteredPeople.SON).status()).isEqualTo(ResidentStatus.MOVED_OUT);
    assertThat(body(open(SampleOperators.CLERK, "/residents/" + daughter + "/history")))
        .contains("取消し済", "国内転出");
    String rest = body(open(SampleOperators.CLERK, "/moves/persons?move=" + move));
    assertThat(rest).contains("この異動の後の異動があるか、取り消されています");
    open(SampleOperators.CLERK, "/moves/persons?move=99999").andExpect(status().isNotFound());
  }
}
