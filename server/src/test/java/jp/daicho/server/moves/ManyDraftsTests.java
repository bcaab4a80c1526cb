package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.PlaceKind;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts listed and registered all together or in part, up to a limit (4.0.8). */
class ManyDraftsTests extends MovesScreenTestBase {
  private static final String BRANCH_CLERK = "shisho";

  @BeforeEach
  void peopleAndABranch() {
    registerPeople();
    tenancy.within(
        municipality.code(),
        () -> {
          operators.putPlace("002", "東支所", PlaceKind.BRANCH, LocalDate.of(2020, 4, 1));
          return operators.add(
              new NewOperator(
                  BRANCH_CLERK,
                  "not-a-secret-of-anybody",
                  "支所　春子",
                  "001",
                  "002",
                  LocalDate.of(2020, 4, 1),
                  null,
                  Set.of(Permission.ENQUIRY, Permission.MOVE_ENTRY)));
        });
  }

  @Test
  @Proves("4.0.8-M5")
  void theListIsShownAndRegisteredWholeByPlaceByPersonAndAsChosenUpToALimit() throws Exception {
    long son = reviewed(SampleOperators.CLERK, RegisteredPeople.SON);
    long daughter = reviewed(SampleOperators.CLERK, RegisteredPeople.DAUGHTER);
    long student = reviewed(BRANCH_CLERK, RegisteredPeople.STUDENT);
    long grandmother = reviewed(BRANCH_CLERK, RegisteredPeople.GRANDMOTHER);

    assertThat(shown("")).containsExactly(son, daughter, student, grandmother);
    assertThat(shown("?place=002")).containsExactly(student, grandmother);
    assertThat(shown("?person=陽菜")).containsExactly(daughter);
    assertThat(shown("?person=" + RegisteredPeople.SON.value())).containsExactly(son);
    assertThat(shown("?place=002&person=" + RegisteredPeople.SURNAME)).containsExactly(grandmother);
    assertThat(shown("?place=003")).isEmpty();
    assertThat(body(open(SampleOperators.DECIDER, "/api/drafts?place=002&person=和子")))
        .contains("\"number\":" + grandmother + ",")
        .doesNotContain("\"number\":" + student + ",");

    // A part: those of the branch; as chosen; whole, but no more at once than the city has set.
    assertThat(decided("all=true&place=002&person=和子")).contains("1件を本登録しました");
    assertThat(shown("?place=002")).containsExactly(student);
    assertThat(decided("all=false&chosen=" + daughter + ":1")).contains("1件を本登録しました");
    assertThat(shown("")).containsExactly(son, student);
    limit("1", 201);
    assertThat(decided("all=true")).contains("1件を本登録しました", "上限（1件）を超えたため、1件は残っています", "（上限1件）");
    assertThat(shown("")).containsExactly(student);
    assertThat(
            body(
                web.perform(
                    as(post("/api/drafts/decisions"), SampleOperators.DECIDER)
                        .contentType("application/json")
                        .content("{}"))))
        .contains("\"moveNumber\":", "\"left\":0", "\"most\":1");
    assertThat(shown("")).isEmpty();
    assertThat(decided("all=true")).contains("本登録する仮登録がありません");
  }

  @Test
  void theListComesOutAsAFileAsItIsShown() throws Exception {
    long son = reviewed(SampleOperators.CLERK, RegisteredPeople.SON);
    long student = reviewed(BRANCH_CLERK, RegisteredPeople.STUDENT);

    String csv = body(open(SampleOperators.DECIDER, "/api/drafts/list.csv"));
    assertThat(csv)
        .startsWith("\uFEFF番号,状態,異動,異動者,異動日,入力日時,入力者,入力場所\r\n")
        .contains("\n" + son + ",", "\n" + student + ",", "玉蓮", "東支所");
    assertThat(body(open(SampleOperators.DECIDER, "/drafts/list.csv?place=002")))
        .contains("\n" + student + ",")
        .doesNotContain("\n" + son + ",");
    byte[] pdf =
        open(SampleOperators.DECIDER, "/drafts/list.pdf?place=002")
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    Files.createDirectories(Path.of("target", "papers"));
    Files.write(Path.of("target", "papers", "drafts.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("仮登録一覧", "入力場所：東支所", "1件", "玉蓮");
    }
  }

  @Test
  @Raises(FindingCode.SETTING_OUT_OF_RANGE)
  @ComesClose(FindingCode.SETTING_OUT_OF_RANGE)
  void aLimitIsANumberThatMakesSense() throws Exception {
    assertThat(limit("0", 422)).contains("E1280", "1から500まで");
    assertThat(limit("501", 422)).contains("E1280");
    assertThat(limit("多く", 422)).contains("E0104");
    limit("500", 201);
    assertThat(limit("1", 422)).as("set already").contains("E1005");
    assertThat(setting("OWN_WARD_ONLY", "1", 422)).as("this city has no wards").contains("E0112");
  }

  /** The decider is told by the log; the register and the drafts have no place for her (4.0.8). */
  @Test
  @Proves("4.0.8-N1")
  void neitherTheNameOfTheDeciderNorTheDayOfTheDecisionIsKept() throws Exception {
    String reviewer = SampleOperators.ADMINISTRATOR;
    long reviewerId = operator(reviewer).operatorId();
    tenancy.within(
        municipality.code(),
        () -> {
          for (Permission permission : List.of(Permission.ENQUIRY, Permission.REVIEW)) {
            operators.grant(reviewerId, permission, LocalDate.of(2020, 4, 1));
          }
          return 0;
        });
    long draft = entered(SampleOperators.CLERK, RegisteredPeople.SON);
    as(reviewer, () -> drafts.review(draft, 1));
    as(SampleOperators.DECIDER, () -> drafts.decide(draft, 1, true));

    DeciderTrace trace = new DeciderTrace(municipality, operator(SampleOperators.DECIDER));
    assertThat(trace.tables()).contains("draft", "move", "resident_record", "outbox");
    assertThat(trace.rowsNamingHer()).isEmpty();
    assertThat(trace.columnsHoldingHer()).isEmpty();
    assertThat(new DeciderTrace(municipality, operator(SampleOperators.CLERK)).columnsHoldingHer())
        .as("the same search finds who entered the draft")
        .contains("draft.entered_by");
    for (String address :
        List.of(
            "/drafts/" + draft,
            "/drafts/" + draft + "/slip",
            "/drafts?state=REGISTERED",
            "/api/drafts/" + draft,
            "/api/drafts/" + draft + "/slip",
            "/residents/" + RegisteredPeople.SON.value() + "/history",
            "/api/residents/" + RegisteredPeople.SON.value() + "/history")) {
      assertThat(body(open(SampleOperators.CLERK, address).andExpect(status().isOk())))
          .as(address)
          .doesNotContain("決裁　太郎", SampleOperators.DECIDER, "decided", "決裁者", "決裁日：");
    }
  }

  private long entered(String clerk, AddressNumber who) {
    return as(
            clerk,
            () ->
                drafts.enter(
                    about(
                            "correction",
                            Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                            who)
                        .with(0, PersonField.REMARKS, "見本の備考"),
                    DraftSource.SCREEN,
                    true))
        .number();
  }

  private long reviewed(String clerk, AddressNumber who) {
    long number = entered(clerk, who);
    as(SampleOperators.DECIDER, () -> drafts.review(number, 1));
    return number;
  }

  private List<Long> shown(String query) throws Exception {
    return Pattern.compile("data-row href=\"/drafts/(\\d+)\"")
        .matcher(body(open(SampleOperators.DECIDER, "/drafts" + query)))
        .results()
        .map((MatchResult row) -> Long.valueOf(row.group(1)))
        .toList();
  }

  private String decided(String sent) throws Exception {
    var request = post("/drafts/decisions");
    for (String pair : sent.split("&", -1)) {
      String[] parts = pair.split("=", -1);
      request.param(parts[0], parts[1]);
    }
    return body(web.perform(as(request, SampleOperators.DECIDER)).andExpect(status().isOk()));
  }

  private String limit(String most, int expected) throws Exception {
    return setting("MOST_AT_ONCE", most, expected);
  }

  private String setting(String item, String value, int expected) throws Exception {
    return body(
        web.perform(
                as(post("/api/masters/move-settings"), SampleOperators.ADMINISTRATOR)
                    .contentType("application/json")
                    .content(
                        "{\"values\":{\"item\":\"%s\",\"value\":\"%s\"}}".formatted(item, value)))
            .andExpect(status().is(expected)));
  }
}
