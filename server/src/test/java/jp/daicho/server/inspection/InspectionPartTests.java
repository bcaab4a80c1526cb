package jp.daicho.server.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssueCriteria;
import jp.daicho.server.certificates.IssueHistory;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.ProtectionTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.StandingBack;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.Suspension;
import jp.daicho.server.tenancy.Work;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists for inspection of several parts, by districts, and those that break off (9.1, 9.5). */
@TestPropertySource(properties = "daicho.inspection.lines-a-part=2")
class InspectionPartTests extends ProtectionTestBase {
  private static final Operation DISTRICT =
      Operation.of("試験", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);
  private static final String INSERT =
      """
      INSERT INTO district_area (lg_code, kind, code, name, municipality_code, town, lot_from,
        lot_to, valid_from, valid_to)
      SELECT DISTINCT ?::bpchar, '小学校区', ?, '第一小', r.address_municipality_code, ?,
        ?::integer, ?::integer, ?::date, ?::date
        FROM resident_record r WHERE r.lg_code = ?::bpchar RETURNING entry_no\
      """;

  @Autowired InspectionLists lists;
  @Autowired IssueHistory history;
  @Autowired Municipalities municipalities;

  @Test
  void linesAndPagesGoOnFromPartToPart() throws IOException {
    InspectionRun run = administrator(() -> make(Map.of(), InspectionFormat.PDF));

    assertThat(run.parts()).isEqualTo(3);
    assertThat(run.pages()).isEqualTo(3);
    for (int part = 1; part <= 3; part++) {
      int number = part;
      String text = text(administrator(() -> lists.part(run.number(), number)));
      assertThat(text).contains("－ " + part + " －", "（以下余白）");
      assertThat(text.lines().filter(line -> line.matches("^[0-9]+ .*")))
          .as("lines of part %d", part)
          .satisfiesExactly(
              line -> assertThat(line).startsWith((2 * number - 1) + " "),
              line -> assertThat(line).startsWith(2 * number + " "));
    }
    InspectionRun csv = administrator(() -> make(Map.of(), InspectionFormat.CSV));
    StringBuilder whole = new StringBuilder();
    for (int part = 1; part <= csv.parts(); part++) {
      int number = part;
      whole.append(
          new String(
              administrator(() -> lists.part(csv.number(), number)), StandardCharsets.UTF_8));
    }
    assertThat(whole.toString().lines()).hasSize(7);
    assertThat(whole.indexOf("\uFEFF", 1)).as("one mark, one line of headings").isNegative();
  }

  @Test
  void aListInTheMakingStandsBackWhileAnybodyIsServedOnline() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    Thread making =
        new Thread(
            () -> {
              while (!enough.get()) {
                administrator(() -> make(Map.of(), InspectionFormat.CSV));
              }
            });
    administrator(
        () ->
            door.enter(
                DISTRICT,
                passage -> {
                  making.start();
                  try {
                    StandingBack.await(making);
                  } finally {
                    enough.set(true);
                  }
                  return passage.today();
                }));
    making.join();

    assertThat(administrator(lists::list))
        .isNotEmpty()
        .allSatisfy(run -> assertThat(run.state()).isEqualTo(InspectionRun.State.DONE));
  }

  @Test
  void whatBreaksOffAfterAPartLeavesNothingAndIsMadeAnew() throws Exception {
    int issued = issues();
    long number = administrator(() -> lists.order(Map.of("order", "RANDOM"), InspectionFormat.PDF));
    List<Integer> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                administrator(
                    () ->
                        lists.make(
                            number,
                            persons -> {
                              told.add(persons);
                              if (persons == 4) {
                                throw new IllegalStateException("broken off");
                              }
                            })))
        .hasMessage("broken off");

    assertThat(told).containsExactly(2, 4);
    InspectionRun broken = administrator(() -> lists.find(number));
    assertThat(broken.state()).isEqualTo(InspectionRun.State.FAILED);
    assertThat(List.of(broken.parts(), broken.persons(), broken.pages())).containsOnly(0);
    assertThat(broken.issueNo()).isNull();
    assertThatThrownBy(() -> administrator(() -> lists.part(number, 1)))
        .isInstanceOf(InspectionUnknownException.class);
    assertThat(issues()).isEqualTo(issued);
    assertThat(log(RegisteredPeople.FATHER.value())).as("no part left").isZero();
    assertThatThrownBy(() -> administrator(() -> lists.make(number, persons -> {})))
        .as("it cannot be gone on with")
        .isInstanceOf(InspectionUnknownException.class);

    InspectionRun anew = administrator(() -> lists.make(lists.again(number), persons -> {}));
    assertThat(anew.state()).isEqualTo(InspectionRun.State.DONE);
    assertThat(anew.persons()).isEqualTo(6);
    assertThat(anew.conditions()).as("the same order").isEqualTo(broken.conditions());
    assertThat(issues()).isEqualTo(issued + 1);
    assertThat(log(RegisteredPeople.FATHER.value())).isEqualTo(1);
    web.perform(as(post("/api/inspection-lists/" + anew.number() + "/again")))
        .andExpect(status().isConflict());
    web.perform(as(post("/api/inspection-lists/" + number + "/again")))
        .andExpect(status().isAccepted());
  }

  @Test
  void aServiceThatStopsInTheMiddleOfAListLetsItWaitAndNothingIsLeft() {
    int issued = issues();
    long number = administrator(() -> lists.order(Map.of(), InspectionFormat.PDF));
    try {
      assertThatThrownBy(
              () -> administrator(() -> lists.make(number, persons -> stands(persons == 2))))
          .isInstanceOf(MunicipalitySuspendedException.class);
    } finally {
      stands(false);
    }

    InspectionRun waiting = administrator(() -> lists.find(number));
    assertThat(waiting.state()).isEqualTo(InspectionRun.State.WAITING);
    assertThat(List.of(waiting.parts(), waiting.persons(), waiting.pages())).containsOnly(0);
    assertThat(issues()).isEqualTo(issued);
    assertThat(log(RegisteredPeople.FATHER.value())).as("no part left").isZero();

    InspectionRun made = administrator(() -> lists.make(number, persons -> {}));
    assertThat(made.state()).isEqualTo(InspectionRun.State.DONE);
    assertThat(List.of(made.parts(), made.persons())).containsExactly(3, 6);
    assertThat(issues()).isEqualTo(issued + 1);
  }

  /** The centre acts while the list is made, so by another thread. */
  private void stands(boolean still) {
    CompletableFuture.runAsync(
            () ->
                tenancy.within(
                    MunicipalityCode.CENTRE,
                    () ->
                        still
                            ? municipalities.suspend(
                                municipality.code(),
                                new Suspension(Instant.now(), "センター職員", "保守のため"))
                            : municipalities.resume(municipality.code())))
        .join();
  }

  @Test
  void aDistrictIsItsTownsAndLotsOnTheDay() {
    district("01", "有楽町", null, null, null, null);
    district("02", "丸の内", null, null, null, null);
    district("02", "有楽町", null, null, null, null);
    district("03", "丸の内", "2", "2", null, null);
    district("04", "丸の内", "3", null, null, null);
    district("05", "丸の内", null, "1", null, null);
    district("06", "有楽町", null, null, today().minusDays(9).toString(), today().toString());
    district("07", "有楽町", null, null, null, today().minusDays(1).toString());
    district("08", "有楽町", null, null, today().plusDays(1).toString(), null);

    assertThat(listed("01")).isEqualTo(1);
    assertThat(listed("02")).as("several towns").isEqualTo(6);
    assertThat(listed("03")).as("the lots from 2 to 2").isEqualTo(5);
    assertThat(listed("04")).as("lots behind theirs").isZero();
    assertThat(listed("05")).as("lots before theirs").isZero();
    assertThat(listed("06")).as("the last day of the district").isEqualTo(1);
    assertThat(listed("07")).as("gone").isZero();
    assertThat(listed("08")).as("not yet there").isZero();
    assertThat(listed("09")).as("unknown").isZero();
  }

  private int listed(String code) {
    return administrator(() -> make(Map.of("district", "小学校区|" + code), InspectionFormat.CSV))
        .persons();
  }

  private void district(String code, String town, @Nullable String... ofLotsAndDays) {
    String municipality = this.municipality.code().value();
    List<@Nullable String> values = new ArrayList<>(List.of(municipality, code, town));
    values.addAll(Arrays.asList(ofLotsAndDays));
    values.add(municipality);
    administrator(
        () -> door.enter(DISTRICT, passage -> passage.read(INSERT, values, row -> row.getLong(1))));
  }

  private InspectionRun make(Map<String, String> typed, InspectionFormat format) {
    return lists.make(lists.order(typed, format), persons -> {});
  }

  private int issues() {
    return responsible(() -> history.find(IssueCriteria.of(RegisteredPeople.FATHER)))
        .papers()
        .size();
  }

  /** How many parts of lists the log names somebody on. */
  private long log(String person) {
    return tenancy.within(municipality.code(), () -> log.concerning(person, 100)).stream()
        .filter(entry -> entry.operation().equals("閲覧用の写しの作成（分冊）"))
        .count();
  }

  private <T> T administrator(Work<T, RuntimeException> doing) {
    return CurrentOperator.as(operator(SampleOperators.ADMINISTRATOR), doing);
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request
        .with(csrf())
        .with(
            authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    operator(SampleOperators.ADMINISTRATOR), null, AuthorityUtils.NO_AUTHORITIES)));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
