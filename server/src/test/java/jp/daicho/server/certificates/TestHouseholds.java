package jp.daicho.server.certificates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.move.Numbering;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason.Effect;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.Sex;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registration;
import org.jspecify.annotations.Nullable;

/** Registers invented households, to be certified. */
final class TestHouseholds {
  /** The householder's name, with a variation selector: one of many 邉. */
  static final String CARD_STATE = "交付済み（運用中）";

  static final String OLD_CARD_STATE = "返納済み";
  static final String HEAD = "渡邉\uDB40\uDD0F　健一";

  static final LocalDate MOVED_IN = LocalDate.of(2026, 4, 1);

  private static final Operation ENTRY =
      Operation.of("試験の登録", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final Address HERE =
      new Address(
          MunicipalityCode.of("131016"),
          null,
          null,
          null,
          "東京都",
          "千代田区",
          "中央一丁目",
          "２番３号",
          "桜見グランドハイツ１２０３号室");
  private static final OutsideAddress BEFORE =
      OutsideAddress.inJapan(
          new Address(
              MunicipalityCode.of("131229"),
              null,
              null,
              null,
              "東京都",
              "葛飾区",
              "立石五丁目",
              "１３番１号",
              "立石コーポ２０２"));

  private final Door door;
  private final Registration registration;

  TestHouseholds(Door door, Registration registration) {
    this.door = door;
    this.registration = registration;
  }

  /** A household of five: the second is a foreign resident, the fifth has moved inside. */
  List<ResidentRecord> family() {
    return door.enter(
        ENTRY,
        passage -> {
          Numbering numbering = registration.numbering(passage);
          HouseholdNumber household = numbering.nextHouseholdNumber();
          long move = registration.nextMoveNumber(passage);
          List<ResidentRecord> family = new ArrayList<>();
          family.add(
              member(numbering, household, move, 1, head(), "世帯主", Sex.MALE, day(1980, 12, 26)));
          family.add(
              member(numbering, household, move, 2, spouse(), "妻", Sex.FEMALE, day(1985, 3, 9)));
          for (int i = 3; i <= 5; i++) {
            family.add(
                member(
                    numbering,
                    household,
                    move,
                    i,
                    japanese("渡邉\uDB40\uDD0F", "第" + i + "子", "ワタナベ　ダイ"),
                    "子",
                    Sex.MALE,
                    day(2007 + i, 1, 31)));
          }
          register(passage, family);
          ResidentRecord moved = moveInside(family.getLast(), registration.nextMoveNumber(passage));
          register(passage, List.of(moved));
          family.set(4, moved);
          return family;
        });
  }

  /** A household of many, who need several pages. */
  List<ResidentRecord> household(int size) {
    return door.enter(
        ENTRY,
        passage -> {
          Numbering numbering = registration.numbering(passage);
          HouseholdNumber household = numbering.nextHouseholdNumber();
          long move = registration.nextMoveNumber(passage);
          List<ResidentRecord> members = new ArrayList<>();
          for (int i = 1; i <= size; i++) {
            Person person = i == 1 ? head() : japanese("渡邉\uDB40\uDD0F", i + "郎", "ワタナベ　イチロウ");
            members.add(
                member(
                    numbering,
                    household,
                    move,
                    i,
                    person,
                    i == 1 ? "世帯主" : "子",
                    Sex.MALE,
                    day(1980 + i, 5, 1)));
          }
          register(passage, members);
          return members;
        });
  }

  /** Registers a next version of a record. */
  ResidentRecord change(ResidentRecord record, UnaryOperator<ResidentRecord> change) {
    return door.enter(
        ENTRY,
        passage -> {
          ResidentRecord changed = change.apply(record);
          register(passage, List.of(changed));
          return changed;
        });
  }

  /** A version by which somebody moves out on a day. */
  static ResidentRecord movingOut(ResidentRecord record, LocalDate day, ResidentStatus status) {
    return next(
        record,
        status,
        record.residence(),
        record.annotations(),
        new Deletion(
            "転出",
            RegisterDate.of(day),
            day.minusDays(3),
            OutsideAddress.inJapan(HERE),
            OutsideAddress.none(),
            null,
            null),
        move(
            record.move().moveNumber() + 1000 + record.household().order(),
            Effect.DELETION,
            "国内転出",
            day));
  }

  /** A version with other notes, by a correction. */
  static ResidentRecord noted(ResidentRecord record, Annotations annotations) {
    int made = record.key().next().version();
    return next(
        record,
        record.status(),
        record.residence(),
        annotations.with(
            annotations.pointsToNote().stream()
                .map(point -> new PointToNote(point.item(), made, point.text()))
                .toList()),
        record.deletion(),
        move(record.move().moveNumber() + 2000, Effect.CORRECTION, "職権修正", MOVED_IN));
  }

  /** The record with cards that were issued. */
  static ResidentRecord withCards(ResidentRecord record) {
    ResidentRecord next = noted(record, record.annotations());
    return new ResidentRecord(
        next.key(),
        next.status(),
        next.person(),
        next.birthDate(),
        next.sex(),
        next.household(),
        next.residence(),
        next.numbers(),
        next.qualifications(),
        new Cards(CARD_STATE, OLD_CARD_STATE, null, null),
        next.annotations(),
        next.deletion(),
        next.move());
  }

  /** Notes with a remark, a point to note, and perhaps a restriction. */
  static Annotations notes(@Nullable String remarks, boolean restricted) {
    return new Annotations(
        remarks, List.of(new PointToNote("honseki", 1, "本籍の留意")), restricted, false, null);
  }

  /** A version that lives in a ward of a designated city. */
  static ResidentRecord livingIn(ResidentRecord record, MunicipalityCode ward) {
    Address address = new Address(ward, null, null, null, "東京都", "千代田区", "中央一丁目", "２番３号", null);
    Residence before = record.residence();
    return next(
        record,
        record.status(),
        new Residence(
            address, before.addressSetOn(), before.notifiedOn(), before.previousAddress(), null),
        record.annotations(),
        record.deletion(),
        move(
            record.move().moveNumber() + 3000 + record.household().order(),
            Effect.CORRECTION,
            "転居",
            MOVED_IN));
  }

  private static ResidentRecord moveInside(ResidentRecord record, long moveNumber) {
    LocalDate day = LocalDate.of(2026, 6, 15);
    return next(
        record,
        record.status(),
        new Residence(HERE, RegisterDate.of(day), record.residence().notifiedOn(), BEFORE, null),
        record.annotations(),
        null,
        move(moveNumber, Effect.CORRECTION, "転居", day));
  }

  private static ResidentRecord next(
      ResidentRecord record,
      ResidentStatus status,
      Residence residence,
      Annotations annotations,
      @Nullable Deletion deletion,
      MoveEntry move) {
    return new ResidentRecord(
        record.key().next(),
        status,
        record.person(),
        record.birthDate(),
        record.sex(),
        record.household(),
        residence,
        record.numbers(),
        record.qualifications(),
        record.cards(),
        annotations,
        deletion,
        move);
  }

  private void register(Passage passage, List<ResidentRecord> versions) {
    registration.append(
        passage, new RegisteredMove("MOVING_IN", versions.getFirst().move(), null, null), versions);
  }

  private static ResidentRecord member(
      Numbering numbering,
      HouseholdNumber household,
      long moveNumber,
      int order,
      Person person,
      String relationship,
      Sex sex,
      RegisterDate born) {
    AddressNumber number = numbering.nextAddressNumber();
    String serial = number.value();
    String digits = serial.substring(Math.max(0, serial.length() - 10));
    return new ResidentRecord(
        new RecordKey(number, 1),
        ResidentStatus.RESIDENT,
        person,
        born,
        sex,
        new HouseholdMembership(
            household, Relationship.parse(relationship), HEAD, "ワタナベ　ケンイチ", order),
        new Residence(HERE, RegisterDate.of(MOVED_IN), MOVED_IN.plusDays(2), BEFORE, null),
        new PersonNumbers(
            IndividualNumber.ofBody(String.format(Locale.ROOT, "%11s", digits).replace(' ', '7')),
            ResidentRecordCode.ofBody(
                String.format(Locale.ROOT, "%10s", digits).replace(' ', '6'))),
        Qualifications.NONE,
        Cards.NONE,
        Annotations.NONE,
        null,
        move(moveNumber, Effect.ENTRY, "国内転入", MOVED_IN));
  }

  private static MoveEntry move(long number, Effect effect, String reason, LocalDate day) {
    return new MoveEntry(
        number,
        MoveReasons.standard().named(effect, reason),
        RegisterDate.of(day),
        day,
        day.plusDays(2),
        null,
        null,
        null,
        "001",
        "端末1",
        null);
  }

  private static JapanesePerson head() {
    return new JapanesePerson(
        PersonName.of("渡邉\uDB40\uDD0F", "健一", Furigana.of("ワタナベ　ケンイチ", true)),
        FormerSurname.of("髙橋", Furigana.of("タカハシ", true)),
        RegisteredDomicile.of("東京都葛飾区立石五丁目１３番", HEAD),
        RegisterDate.of(MOVED_IN));
  }

  private static JapanesePerson japanese(String surname, String given, String reading) {
    return new JapanesePerson(
        PersonName.of(surname, given, Furigana.of(reading, true)),
        null,
        RegisteredDomicile.of("東京都葛飾区立石五丁目１３番", HEAD),
        RegisterDate.of(MOVED_IN));
  }

  private static ForeignPerson spouse() {
    return new ForeignPerson(
        ForeignName.of("NGUYEN THI HOA", null, Furigana.of("グエン　ティ　ホア", true)),
        Alias.of(
            "渡邉\uDB40\uDD0F　花",
            Furigana.of("ワタナベ　ハナ", true),
            new Alias.Entry(LocalDate.of(2020, 5, 7), "東京都葛飾区", null)),
        new ForeignPerson.Nationality("VNM", "ベトナム"),
        new ResidenceBasis.MidToLongTerm(
            "技術・人文知識・国際業務",
            "5年",
            LocalDate.of(2029, 10, 31),
            ResidenceCardNumber.of("AB12345678CD")),
        RegisterDate.of(LocalDate.of(2018, 7, 9)),
        null,
        true,
        false,
        null);
  }

  private static RegisterDate day(int year, int month, int day) {
    return RegisterDate.of(LocalDate.of(year, month, day));
  }
}
