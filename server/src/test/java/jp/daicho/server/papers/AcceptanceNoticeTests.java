package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.Forms;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.Content;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.Occasion;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;

/** 住民異動届受理通知 (4.1.0.3), from the move to the paper. */
class AcceptanceNoticeTests extends PapersTestBase {
  static final String NOTICE = "acceptance-notice";

  @Test
  @Proves("4.1.0.3-M2")
  void goesToTheAddressBeforeTheMoveAndToWhoNotified() {
    String before = latest(RegisteredPeople.STUDENT).residence().address().oneLine();
    DecidedMove moved = register(movingHouse());

    assertThat(offered(moved)).contains(NOTICE);
    IssuedPaper paper = make(moved, NOTICE, "notifier", "届出　一郎").getFirst();

    assertThat(text(paper))
        .contains("住民異動届受理通知", before, "届出　一郎　様", "令和8年11月17日", "転居", "ZHANG YULIN")
        .contains("受理しました")
        .doesNotContain("別館２０１号室");
    assertThat(paper.moveNumber()).isEqualTo(moved.moveNumber());
    assertThat(clerk(() -> papers.of(moved.moveNumber())).issued())
        .extracting(IssuedPaper::issueNo)
        .containsExactly(paper.issueNo());
    assertThat(clerk(() -> certificates.issuedFor(RegisteredPeople.STUDENT)))
        .extracting(IssuedPaper::label)
        .containsExactly("住民異動届受理通知");
  }

  @Test
  @Proves("4.1.0.3-M1")
  void isMadeOrNotForEachOfTheNotificationsAndForTheEquivalentCertificate() {
    DecidedMove moved = register(movingHouse());
    assertThat(clerk(() -> papers.of(moved.moveNumber())).issued()).isEmpty();
    DecidedMove separated =
        register(
            SampleEntries.move("household-separation", RegisteredPeople.GRANDMOTHER)
                .with(CommonField.NOTIFIED_ON, "令和8年11月17日")
                .with(0, PersonField.RELATIONSHIP, "世帯主"));
    DecidedMove left = register(movingOut("届出", RegisteredPeople.SON));
    DecidedMove leftLate = register(movingOut("職権", RegisteredPeople.DAUGHTER));
    long arrived =
        registeredEarlier(
            "moving-in", newcomer(latest(RegisteredPeople.SON), nextNumber()), Ground.NOTIFICATION);

    for (DecidedMove one : List.of(moved, separated, left)) {
      assertThat(text(make(one, NOTICE, "notifier", "届出　一郎").getFirst())).contains("受理しました");
    }
    assertThat(text(issue(arrived, "after-move"))).contains("国内転入");
    assertThat(
            text(make(leftLate, NOTICE, "notifier", "届出　一郎", "receivedOn", "R8.11.20").getFirst()))
        .contains("転出証明書に準ずる証明書の交付", "令和8年11月20日");
  }

  @Test
  @Proves("4.1.0.3-M3")
  void goesToTheMoverAtTheNewAddressWhereThereIsNoneBeforeOrItIsNotFitting() {
    DecidedMove moved = register(movingHouse());
    String text = text(make(moved, NOTICE, "notifier", "届出　一郎", "sentTo", "after-move").getFirst());
    assertThat(text).contains("別館２０１号室", "ZHANG YULIN　張　玉蓮　様");

    long fromAbroad =
        registeredEarlier(
            "moving-in-from-abroad",
            newcomer(latest(RegisteredPeople.SON), nextNumber()),
            Ground.NOTIFICATION);
    PaperQuestion sentTo =
        clerk(() -> papers.questions(fromAbroad, NOTICE)).stream()
            .filter(question -> question.name().equals("sentTo"))
            .findFirst()
            .orElseThrow();
    assertThat(sentTo.initial()).isEqualTo("after-move");
    assertThat(sentTo.options()).containsOnlyKeys("after-move");
    long born =
        registeredEarlier(
            "birth", newcomer(latest(RegisteredPeople.SON), nextNumber()), Ground.FAMILY_REGISTER);
    assertThat(text(issue(born, "after-move"))).contains("蓮　様", "出生", "東京都千代田区");
  }

  @Test
  @Proves("4.1.0.3-M4")
  void isMadeOnALaterDayToo() {
    ResidentRecord mother = latest(RegisteredPeople.MOTHER);
    long earlier =
        registeredEarlier(
            "moving-inside", entry -> NextRecord.of(mother).by(entry), Ground.NOTIFICATION);

    IssuedPaper paper = issue(earlier, "before-move");

    assertThat(latest(RegisteredPeople.MOTHER).move().processedOn())
        .isBefore(LocalDate.ofInstant(paper.issuedAt(), ZoneId.of("Asia/Tokyo")));
    assertThat(text(paper)).contains("令和8年4月20日", "転居");
  }

  @Test
  @Proves("4.1.0.3-N1")
  void noPaperTellsTheMoverWhatWasNotified() {
    // Papers that name a notifier: one, and it says that something was accepted, not what.
    List<String> naming =
        Forms.standard().ids().stream()
            .filter(id -> items(id).contains(FormItem.NOTIFIER))
            .toList();
    assertThat(naming).containsExactly("acceptance-notice");
    assertThat(items("acceptance-notice"))
        .containsExactlyInAnyOrder(
            FormItem.RECIPIENT_POSTAL_CODE,
            FormItem.RECIPIENT_ADDRESS,
            FormItem.RECIPIENT_NAME,
            FormItem.ISSUE_DATE,
            FormItem.MOVE_NOTIFIED_ON,
            FormItem.MOVE_REASON,
            FormItem.NOTIFIER,
            FormItem.NAME);
    // And of what is sent, a move that was merely notified brings forth nothing else.
    DecidedMove moved = register(movingHouse());
    assertThat(clerk(() -> papers.of(moved.moveNumber())).offered())
        .filteredOn(PaperKind::sent)
        .extracting(PaperKind::id)
        .containsExactly(NOTICE);
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.grounds().contains(Ground.NOTIFICATION)) {
        assertThat(sentWhenever(type)).as(type.id()).isEmpty();
      }
    }
  }

  /** The papers to be sent that a kind of move names and that need no occasion but the notice. */
  private static List<String> sentWhenever(MoveType type) {
    return PaperKinds.standard().all().stream()
        .filter(kind -> kind.sent() && type.papers().contains(kind.id()))
        .filter(kind -> kind.occasion() == Occasion.NOTIFIED || kind.occasion() == Occasion.ALWAYS)
        .map(PaperKind::id)
        .filter(id -> !id.equals(NOTICE) && !id.endsWith("-certificate"))
        .toList();
  }

  private static Set<FormItem> items(String form) {
    FormTemplate template = Forms.standard().get(form).template();
    return Stream.of(template.cells(), template.people().cells(), template.continuation())
        .flatMap(List::stream)
        .flatMap(
            cell ->
                cell.content() instanceof Content.Item(FormItem item)
                    ? Stream.of(item)
                    : Stream.empty())
        .collect(Collectors.toSet());
  }

  @Test
  @Raises(FindingCode.PAPER_NOT_OFFERED)
  void isNotOfferedForWhatNobodyNotifiedOrWhatWasCancelled() {
    DecidedMove moved =
        register(movingHouse().with(CommonField.NOTIFIED_ON, "").with(CommonField.GROUND, "職権"));
    assertThat(offered(moved)).doesNotContain(NOTICE).contains("ex-officio-record");
    assertThat(refused(() -> papers.preview(request(moved, NOTICE))))
        .containsExactly(FindingCode.PAPER_NOT_OFFERED);

    DecidedMove cancelled =
        register(
            SampleEntries.move("cancellation", RegisteredPeople.STUDENT)
                .with(CommonField.CANCELLED_MOVE, Long.toString(moved.moveNumber())));
    assertThat(offered(moved)).isEmpty();
    assertThat(offered(cancelled)).contains("ex-officio-record");
  }

  @Test
  @Raises({FindingCode.NO_ADDRESS_TO_SEND, FindingCode.ADDRESS_INCOMPLETE})
  @ComesClose({FindingCode.NO_ADDRESS_TO_SEND, FindingCode.ADDRESS_INCOMPLETE})
  void isSentNowhereWhereNoAddressIsKnownAndDoubtedWhereItIsIncomplete() {
    DecidedMove abroad =
        register(
            SampleEntries.move("moving-out-abroad", RegisteredPeople.SON)
                .with(CommonField.NOTIFIED_ON, "令和8年11月17日")
                .with(CommonField.DESTINATION_KIND, "3")
                .with(CommonField.DESTINATION_COUNTRY, "シンガポール"));
    assertThat(refused(() -> papers.preview(request(abroad, NOTICE, "sentTo", "after-move"))))
        .containsExactly(FindingCode.NO_ADDRESS_TO_SEND);
    assertThat(refused(() -> papers.preview(request(abroad, NOTICE)))).isEmpty();

    DecidedMove left = register(movingOut("届出", RegisteredPeople.DAUGHTER));
    assertThat(refused(() -> papers.issue(request(left, NOTICE, "sentTo", "after-move"), false)))
        .contains(FindingCode.ADDRESS_INCOMPLETE, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(refused(() -> papers.issue(request(left, NOTICE), false)))
        .doesNotContain(FindingCode.ADDRESS_INCOMPLETE);
  }

  @Test
  @Raises(FindingCode.PAPER_NOT_FOR_PERSON)
  @ComesClose({FindingCode.PAPER_NOT_OFFERED, FindingCode.PAPER_NOT_FOR_PERSON})
  void anAnswerNobodyAskedForAndAStrangerAreRefused() {
    DecidedMove moved = register(movingHouse());

    assertThat(
            refused(() -> papers.preview(request(moved, NOTICE, "colour", "red", "sentTo", "x"))))
        .containsExactly(FindingCode.UNKNOWN_CODE, FindingCode.UNKNOWN_CODE);
    assertThat(refused(() -> papers.preview(about(moved, RegisteredPeople.FATHER))))
        .containsExactly(FindingCode.PAPER_NOT_FOR_PERSON);
    assertThat(refused(() -> papers.preview(about(moved, RegisteredPeople.STUDENT)))).isEmpty();
    assertThat(refused(() -> papers.preview(request(moved, NOTICE, "notifier", " "))))
        .containsExactly(FindingCode.EMPTY);
    assertThatExceptionOfType(MoveUnknownException.class)
        .isThrownBy(() -> clerk(() -> papers.of(99_999)));
  }

  private static PaperRequest about(DecidedMove moved, AddressNumber person) {
    return new PaperRequest(moved.moveNumber(), NOTICE, List.of(person), null, Map.of());
  }

  private IssuedPaper issue(long move, String sentTo) {
    return clerk(
            () ->
                papers.issue(
                    new PaperRequest(
                        move,
                        NOTICE,
                        List.of(),
                        null,
                        Map.of("notifier", "届出　一郎", "sentTo", sentTo)),
                    true))
        .getFirst();
  }

  private AddressNumber nextNumber() {
    return clerk(
        () -> door.enter(LOOK, passage -> registration.numbering(passage).nextAddressNumber()));
  }

  /** A move of April, as if it had been registered then. */
  private long registeredEarlier(
      String kind, Function<MoveEntry, ResidentRecord> record, Ground ground) {
    LocalDate day = LocalDate.of(2026, 4, 20);
    return clerk(
        () ->
            door.enter(
                Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY),
                passage -> {
                  MoveEntry entry =
                      new MoveEntry(
                          registration.nextMoveNumber(passage),
                          MoveTypes.standard().get(kind).reason(),
                          RegisterDate.of(day),
                          day,
                          day,
                          null,
                          null,
                          null,
                          "001",
                          "端末1",
                          null);
                  registration.append(
                      passage,
                      new RegisteredMove(kind, entry, null, null, null, ground, Set.of()),
                      List.of(record.apply(entry)));
                  return entry.moveNumber();
                }));
  }

  /** A child like another one, whom the register did not have before. */
  private static Function<MoveEntry, ResidentRecord> newcomer(
      ResidentRecord like, AddressNumber number) {
    return entry ->
        new ResidentRecord(
            new RecordKey(number, 1),
            like.status(),
            like.person(),
            like.birthDate(),
            like.sex(),
            like.household(),
            like.residence(),
            PersonNumbers.NONE,
            like.qualifications(),
            like.cards(),
            like.annotations(),
            like.deletion(),
            entry);
  }

  static EnteredMove movingHouse() {
    return SampleEntries.move("moving-inside", RegisteredPeople.STUDENT)
        .with(CommonField.NOTIFIED_ON, "令和8年11月17日")
        .with(CommonField.TOWN, "みほん町二丁目")
        .with(CommonField.LOT, "３番４号")
        .with(CommonField.BUILDING, "別館２０１号室");
  }

  static EnteredMove movingOut(String ground, AddressNumber person) {
    return SampleEntries.move("moving-out", person)
        .with(CommonField.GROUND, ground)
        .with(CommonField.NOTIFIED_ON, ground.equals("届出") ? "令和8年11月17日" : "")
        .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012");
  }
}
