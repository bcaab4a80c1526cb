package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.PdfText;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.moves.internal.EntryJson;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can and cannot be done while a draft is open (4.0.8, 4.0.9). */
class OpenDraftTests extends MovesScreenTestBase {
  private static final String NEW_LOT = "９８番地の７６";
  private static final List<String> OUTSIDE =
      List.of(
          "/residents/" + RegisteredPeople.SON.value(),
          "/households/" + RegisteredPeople.FAMILY.value(),
          "/api/residents/" + RegisteredPeople.SON.value(),
          "/api/residents/" + RegisteredPeople.SON.value() + "/history",
          "/api/households/" + RegisteredPeople.FAMILY.value());

  @Autowired Certificates certificates;
  @Autowired SampleAuthority authority;

  @BeforeEach
  void peopleAndASeal() {
    registerPeople();
    authority.create(municipality, "試験市長", "見本　太郎");
  }

  @Test
  @Proves("4.0.8-M3")
  void anOpenDraftHoldsItsPersonsBackAndReachesNobodyUntilItIsCorrectedWithdrawnOrRegistered()
      throws Exception {
    String certificate = certificate();
    int told = count("outbox");
    EnteredMove moving = movingInside();
    long draft = store(moving);

    // No other move of the person, nor one into a household that a draft is about.
    String refused = body(send(SampleOperators.CLERK, "/moves/moving-out", movingOut(), "check"));
    assertThat(refused).contains("E0801").doesNotContain("id=\"store\"");
    web.perform(
            as(post("/api/drafts"), SampleOperators.CLERK)
                .contentType("application/json")
                .content(
                    "{\"entry\":%s,\"alertsConfirmed\":true}"
                        .formatted(EntryJson.print(movingOut()))))
        .andExpect(status().is4xxClientError())
        .andExpect(content().string(containsString("E0801")));
    // Certificates tell what was before the draft; links are told nothing; enquiries see nothing.
    assertThat(certificate()).isEqualTo(certificate).contains("２丁目２９番地の７");
    assertThat(count("outbox")).isEqualTo(told);
    for (String address : OUTSIDE) {
      assertThat(body(open(SampleOperators.CLERK, address).andExpect(status().isOk())))
          .as(address)
          .doesNotContain(NEW_LOT);
    }

    // It is corrected, is held back still, and is withdrawn: then others may go on.
    String edit = "/drafts/" + draft + "/edit";
    EnteredMove corrected = moving.with(CommonField.BUILDING, "見本荘");
    String mark = mark(body(send(SampleOperators.CLERK, edit, corrected, "check")));
    web.perform(
            form(SampleOperators.CLERK, edit, corrected, "store")
                .param("revision", "1")
                .param("alertsSeen", mark)
                .param("alertsConfirmed", "true"))
        .andExpect(status().is3xxRedirection());
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft))).contains("見本荘");
    assertThat(body(send(SampleOperators.CLERK, "/moves/moving-out", movingOut(), "check")))
        .contains("E0801");
    web.perform(
            as(
                post("/drafts/" + draft + "/withdrawal").param("revision", "2"),
                SampleOperators.CLERK))
        .andExpect(status().is3xxRedirection());
    long next = store(movingInside());

    // Registered, it reaches everybody.
    register(next);
    assertThat(count("outbox")).isGreaterThan(told);
    assertThat(certificate()).isNotEqualTo(certificate);
    assertThat(body(open(SampleOperators.CLERK, OUTSIDE.getFirst()))).contains(NEW_LOT);
  }

  @Test
  void theConfirmationSlipTellsBeforeAndAfterOnPageAndThroughTheApi() throws Exception {
    long draft = store(movingInside());
    String page = body(open(SampleOperators.CLERK, "/drafts/" + draft + "/slip"));
    assertThat(page).contains("<h1>確認用帳票</h1>", "仮登録番号" + draft, "蓮", "data-print");
    assertThat(page).contains("２丁目２９番地の７", NEW_LOT);
    String slip = body(open(SampleOperators.CLERK, "/api/drafts/" + draft + "/slip"));
    assertThat(slip).contains("\"kind\":\"転居\"", "\"before\":", NEW_LOT);
    long family = storeFamily();
    String newcomers = body(open(SampleOperators.CLERK, "/api/drafts/" + family + "/slip"));
    assertThat(newcomers).contains("昭和55年12月26日").doesNotContain(INDIVIDUAL_NUMBER, RECORD_CODE);
    assertThat(body(open(SampleOperators.CLERK, "/api/drafts/" + family + "/slip?numbers=shown")))
        .contains(INDIVIDUAL_NUMBER);
    open(SampleOperators.CLERK, "/drafts/99999/slip").andExpect(status().isNotFound());
    revoke(SampleOperators.CLERK, Permission.MOVE_ENTRY);
    open(SampleOperators.CLERK, "/drafts/" + draft + "/slip").andExpect(status().isForbidden());
    open(SampleOperators.CLERK, "/api/drafts/" + draft + "/slip").andExpect(status().isForbidden());
  }

  private EnteredMove movingInside() {
    return about(
            "moving-inside",
            Map.of(
                CommonField.MOVED_ON,
                today(),
                CommonField.NOTIFIED_ON,
                today(),
                CommonField.TOWN,
                "有楽町",
                CommonField.LOT,
                NEW_LOT),
            RegisteredPeople.SON)
        .with(0, PersonField.RELATIONSHIP, "世帯主");
  }

  private EnteredMove movingOut() {
    return about(
        "moving-out",
        Map.of(
            CommonField.MOVED_ON,
            today(),
            CommonField.NOTIFIED_ON,
            today(),
            CommonField.DESTINATION_MUNICIPALITY_CODE,
            "132128",
            CommonField.DESTINATION_TOWN,
            "神明"),
        RegisteredPeople.SON);
  }

  private static String mark(String page) {
    return page.contains("name=\"alertsSeen\"") ? value(page, "alertsSeen") : "";
  }

  /** The text of a certified copy of the son's record, but for its number. */
  private String certificate() {
    CertificateRequest request =
        new CertificateRequest(
            null,
            List.of(RegisteredPeople.SON),
            new CertificateChoice(
                CertificateForm.INDIVIDUAL,
                Set.<CertificateItem>of(),
                true,
                false,
                Requester.SELF,
                "",
                1),
            SealChoice.OF_AUTHENTICATOR);
    byte[] pdf =
        as(
            SampleOperators.CLERK,
            () -> certificates.pdf(certificates.issue(request, true).getFirst().issueNo()));
    return PdfText.of(pdf).all().replaceAll("[0-9０-９]{8}[^。]*?[0-9]+/[0-9]+", "");
  }

  private int count(String table) {
    return as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage ->
                    passage
                        .sql()
                        .fetchCount(
                            DSL.table(DSL.name(table)),
                            DSL.field(DSL.name("lg_code"), String.class)
                                .eq(passage.municipality().value()))));
  }
}
