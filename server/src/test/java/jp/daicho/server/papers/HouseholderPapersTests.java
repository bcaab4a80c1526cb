package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import jp.daicho.server.support.SamplePrinter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What is written when a household lost its householder (4.0.4, 4.0.5). */
class HouseholderPapersTests extends PapersTestBase {
  private static final String NOTICE = "householder-notice";
  private static final String REQUEST = "householder-request";

  @Autowired HouseholderRequests requests;
  @Autowired MovingOutDays movingOutDays;
  @Autowired SystemOperator system;
  @Autowired Masters masters;

  @Test
  @Proves("4.0.4-M1")
  void theLastMemberIsMadeHouseholderExOfficioAndToldSo() {
    register(leaving(RegisteredPeople.MOTHER, RegisteredPeople.DAUGHTER, RegisteredPeople.SON));
    DecidedMove left =
        register(leaving(RegisteredPeople.FATHER).with(CommonField.LAST_BECOMES_HOUSEHOLDER, "1"));

    ResidentRecord last = latest(RegisteredPeople.GRANDMOTHER);
    assertThat(last.household().householderName()).isEqualTo(name(last));
    assertThat(offered(left)).contains(NOTICE, "ex-officio-record").doesNotContain(REQUEST);
    assertThat(text(make(left, NOTICE).getFirst()))
        .contains("世帯主変更通知書", name(last) + "　様", "前 世 帯 主", "健一", "令和8年11月16日");
    assertThat(text(make(left, "ex-officio-record").getFirst()))
        .contains("職 権 記 録 書", "世帯主変更", "続柄", name(last))
        .doesNotContain("健一　様");
    assertThat(clerk(() -> requests.list())).isEmpty();
  }

  @Test
  @Raises(FindingCode.HOUSEHOLD_HAS_HOUSEHOLDER)
  @ComesClose(FindingCode.HOUSEHOLD_HAS_HOUSEHOLDER)
  // M3 and O1 leave it to ordinary municipalities whether they have the function: it is there.
  @Proves({"4.0.4-M4", "4.0.5-M1", "4.0.5-M2", "4.0.5-M3", "4.0.5-O1"})
  void severalLeftBehindAreAskedForAHouseholderOrGivenOne() {
    DecidedMove left = register(leaving(RegisteredPeople.FATHER));

    // straight from the move
    assertThat(offered(left)).contains(REQUEST).doesNotContain(NOTICE);
    String letter = text(make(left, REQUEST, "deadline", "R8.12.20").getFirst());
    assertThat(letter)
        .contains("世帯主変更依頼通知書", name(RegisteredPeople.MOTHER) + "　様", "令和8年12月20日", "国内転出");

    // who stood highest when the householder left, of those still there
    register(leaving(RegisteredPeople.MOTHER));
    HouseholderRequests.Found found = clerk(() -> requests.list()).getFirst();
    assertThat(found.household()).isEqualTo(RegisteredPeople.FAMILY.value());
    assertThat(found.numbers())
        .containsExactly(
            RegisteredPeople.DAUGHTER.value(),
            RegisteredPeople.SON.value(),
            RegisteredPeople.GRANDMOTHER.value());
    assertThat(found.reason()).isEqualTo("国内転出");
    List<HouseholdNumber> chosen = List.of(RegisteredPeople.FAMILY);
    IssuedPaper later = clerk(() -> requests.request(chosen, null, true)).getFirst();
    assertThat(text(later)).contains(name(RegisteredPeople.DAUGHTER) + "　様");
    assertThat(later.moveNumber()).isEqualTo(left.moveNumber());
    assertThat(text(clerk(() -> requests.printList(chosen, true)).getFirst()))
        .contains("対象者リスト", found.household(), name(RegisteredPeople.DAUGHTER), "国内転出");

    // or one of them is made householder ex officio
    DecidedMove set =
        register(
            SampleEntries.move(
                    "householder-change",
                    RegisteredPeople.DAUGHTER,
                    RegisteredPeople.SON,
                    RegisteredPeople.GRANDMOTHER)
                .with(CommonField.GROUND, "職権")
                .with(0, PersonField.RELATIONSHIP, "子の子")
                .with(1, PersonField.RELATIONSHIP, "子の子")
                .with(2, PersonField.RELATIONSHIP, "世帯主"));
    assertThat(offered(set)).contains(NOTICE, "ex-officio-record");
    assertThat(text(make(set, NOTICE).getFirst()))
        .contains(name(RegisteredPeople.DAUGHTER) + "　様", "新 世 帯 主", "和子", "健一");
    assertThat(clerk(() -> requests.list())).isEmpty();
    assertThat(refused(() -> requests.request(chosen, null, true)))
        .containsExactly(FindingCode.HOUSEHOLD_HAS_HOUSEHOLDER);
    assertThat(refused(() -> requests.printList(List.of(), true)))
        .containsExactly(FindingCode.EMPTY);
  }

  @Test
  void aLetterGoesToTheChosenPrinterAndIsIssuedWhenThatFails() throws Exception {
    register(leaving(RegisteredPeople.FATHER));
    assertThat(letter("P001")).contains("出力先");
    assertThat(clerk(() -> requests.list())).hasSize(1);
    as(
        SampleOperators.ADMINISTRATOR,
        () ->
            masters.add(
                MasterKind.PRINTERS, SamplePrinter.of("P001", "プリンタ001", SamplePrinter.NOWHERE)));
    assertThat(letter("P001")).contains("\"issueNo\"", " プリンタ001 ", "E1478");
    assertThat(
            web.perform(signedIn(get("/householders")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("紙：P001の名称");
  }

  private String letter(String printTo) throws Exception {
    return web.perform(
            signedIn(post("/api/householders/requests"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"households\":[\"%s\"],\"alertsConfirmed\":true,\"printTo\":\"%s\"}"
                        .formatted(RegisteredPeople.FAMILY.value(), printTo)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void aHouseholderWhoseDayOfMovingOutCameLeavesAHouseholdToBeAsked() {
    LocalDate yesterday = clerk(() -> door.enter(LOOK, passage -> passage.today())).minusDays(1);
    clerk(
        () ->
            door.enter(
                Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY),
                passage -> {
                  ResidentRecord father =
                      registry.latest(passage, RegisteredPeople.FATHER).orElseThrow();
                  MoveEntry entry =
                      new MoveEntry(
                          registration.nextMoveNumber(passage),
                          MoveReasons.standard().withCode("21"),
                          RegisterDate.of(yesterday),
                          yesterday.minusDays(5),
                          yesterday.minusDays(5),
                          null,
                          null,
                          null,
                          "001",
                          "端末1",
                          null);
                  registration.append(
                      passage,
                      new RegisteredMove("moving-out", entry, null, null),
                      List.of(NextRecord.of(father).leaving(yesterday).by(entry)));
                  return entry.moveNumber();
                }));
    assertThat(clerk(() -> requests.list())).isEmpty();

    CurrentOperator.as(system.of(municipality.code()), () -> movingOutDays.run());

    HouseholderRequests.Found found = clerk(() -> requests.list()).getFirst();
    assertThat(found.numbers().getFirst()).isEqualTo(RegisteredPeople.MOTHER.value());
    long day = latest(RegisteredPeople.FATHER).move().moveNumber();
    assertThat(clerk(() -> papers.of(day)).offered())
        .extracting(kind -> kind.id())
        .containsExactly(REQUEST);
    assertThat(clerk(() -> papers.ofRecord(RegisteredPeople.FATHER)).get(day))
        .extracting(kind -> kind.id())
        .containsExactly(REQUEST);
  }

  private String name(AddressNumber number) {
    return name(latest(number));
  }

  private static String name(ResidentRecord record) {
    return record.person().displayName();
  }
}
