package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/** What a moving-in makes of the register (4.0.2, 4.1.1.1, 4.1.1.2, 1.2.1). */
class MovingInRegistrationTest {
  private static final List<ResidentRecord> SUZUKI =
      Desk.householdOf(
          Entries.of(
                  Entries.japanese("鈴木", "次郎", "世帯主", "男", "S40.2.3", 31),
                  Entries.japanese("鈴木", "松子", "母", "女", "S15.2.3", 32))
              .with(CommonField.TOWN, "杉町")
              .with(CommonField.POSTAL_CODE, "965-0002")
              .with(CommonField.BUILDING, "杉荘１０２号室"));

  @Test
  void theEntriesUsedHereRaiseNothing() {
    assertThat(Desk.empty().assess(Entries.family()).findings()).isEmpty();
    assertThat(Desk.empty().assess(Entries.single()).findings()).isEmpty();
  }

  @Test
  void aWholeHouseholdMovesInAsANewOneInTheOrderOfTheRule() {
    List<ResidentRecord> family = Desk.householdOf(Entries.family());

    assertThat(family)
        .extracting(member -> member.household().relationship() + " " + member.household().order())
        .containsExactly("世帯主 1", "妻 2", "子 3", "子の妻 4", "子の子 5");
    assertThat(family)
        .extracting(member -> member.household().householderName())
        .containsOnly("渡邉\uDB40\uDD00　太郎");
    assertThat(family).extracting(member -> member.household().householdNumber()).hasSize(5);
    assertThat(family.stream().map(member -> member.household().householdNumber()).distinct())
        .hasSize(1);
    assertThat(family.stream().map(member -> member.key().addressNumber()).distinct()).hasSize(5);
    assertThat(family).extracting(member -> member.key().version()).containsOnly(1);
    assertThat(family)
        .extracting(member -> member.residence().address().oneLine())
        .containsOnly("福島県松市松町１番地");
  }

  @Test
  void aMixedHouseholdKeepsEachMembersKind() {
    assertThat(Desk.householdOf(Entries.family()))
        .extracting(ResidentRecord::kind)
        .containsExactly(
            ResidentKind.JAPANESE,
            ResidentKind.FOREIGN,
            ResidentKind.JAPANESE,
            ResidentKind.JAPANESE,
            ResidentKind.JAPANESE);
  }

  @Test
  void aForeignHouseholdersNameIsCarriedAsRegistered() {
    List<ResidentRecord> household =
        Desk.householdOf(
            Entries.of(
                Entries.japanese("渡邉\uDB40\uDD00", "太郎", "夫", "男", "S30.4.1", 1),
                Entries.foreign("Zhang Yulin", "世帯主", "女", "1958-05-03", 2)
                    .with(NAME_KANJI, "張　玉蓮")));

    assertThat(household)
        .extracting(member -> member.household().householderName())
        .containsOnly("ZHANG YULIN　張　玉蓮");
    assertThat(household.getFirst().kind()).isEqualTo(ResidentKind.FOREIGN);
  }

  @Test
  void whoJoinsAHouseholdStandsAtItsEndAndTakesItsAddressNumberAndHouseholder() {
    EnteredMove daughter =
        joiningSuzuki(
            Entries.of(
                Entries.japanese("鈴木", "梅子", "子の子", "女", "H30.5.6", 42),
                Entries.japanese("鈴木", "竹子", "子", "女", "H2.5.6", 41)));

    List<ResidentRecord> newcomers = Desk.empty().withHousehold(SUZUKI).register(daughter);

    assertThat(newcomers)
        .extracting(member -> member.household().relationship() + " " + member.household().order())
        .containsExactly("子 3", "子の子 4");
    for (ResidentRecord newcomer : newcomers) {
      assertThat(newcomer.household().householderName()).isEqualTo("鈴木　次郎");
      assertThat(newcomer.household().householdNumber())
          .isEqualTo(SUZUKI.getFirst().household().householdNumber());
      assertThat(newcomer.residence().address()).isEqualTo(SUZUKI.getFirst().residence().address());
    }
  }

  @Test
  void whoJoinsMayTypeTheAddressOfTheHouseholdToo() {
    EnteredMove typed =
        joiningSuzuki(Entries.of(Entries.japanese("鈴木", "竹子", "子", "女", "H2.5.6", 41)))
            .with(CommonField.TOWN, "杉町")
            .with(CommonField.LOT, "１番地")
            .with(CommonField.BUILDING, "杉荘１０２号室");

    assertThat(Desk.empty().withHousehold(SUZUKI).register(typed))
        .extracting(member -> member.residence().address())
        .containsOnly(SUZUKI.getFirst().residence().address());
  }

  @Test
  @Proves("1.1.10-M1")
  void aHouseholdWithoutHouseholderCanBeFormedAndJoined() {
    EnteredMove siblings =
        Entries.of(
            Entries.japanese("青木", "太郎", "縁故者", "男", "H15.1.7", 21),
            Entries.japanese("青木", "花子", "縁故者", "女", "H17.12.30", 22));
    assertThat(Desk.empty().codes(siblings)).containsExactly(FindingCode.NO_HOUSEHOLDER);

    List<ResidentRecord> household = Desk.householdOf(siblings);
    assertThat(household).extracting(m -> m.household().householderName()).containsOnlyNulls();

    EnteredMove third =
        Entries.joining(
            Entries.of(Entries.japanese("青木", "次郎", "縁故者", "男", "H20.1.7", 23)), number(household));
    assertThat(Desk.empty().withHousehold(household).codes(third)).isEmpty();
    assertThat(Desk.empty().withHousehold(household).register(third))
        .extracting(member -> member.household().householderName())
        .containsOnlyNulls();
  }

  @Test
  @Proves("4.1.1.1-M2")
  void theDayOfTheAddressIsTheDayOfBecomingAResident() {
    for (ResidentRecord member : Desk.householdOf(Entries.family())) {
      RegisterDate became =
          switch (member.person()) {
            case JapanesePerson japanese -> japanese.becameResidentOn();
            case ForeignPerson foreign -> foreign.becameForeignResidentOn();
          };
      assertThat(member.residence().addressSetOn()).isEqualTo(became);
      assertThat(became).isEqualTo(RegisterDate.of(Entries.MOVED_ON));
    }
    // There is no field to type another day into.
    assertThat(labels()).noneMatch(label -> label.contains("定めた年月日"));
  }

  @Test
  void theMoveIsKeptWithReasonDaysPlaceAndTerminal() {
    ResidentRecord resident = Desk.householdOf(Entries.single()).getFirst();

    assertThat(resident.move().reason().name()).isEqualTo("国内転入");
    assertThat(resident.move().movedOn()).isEqualTo(RegisterDate.of(Entries.MOVED_ON));
    assertThat(resident.move().processedOn()).isEqualTo(Entries.TODAY);
    assertThat(resident.move().notifiedOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(resident.residence().notifiedOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(resident.move().placeOfEntry()).isEqualTo("01");
    assertThat(resident.move().terminal()).isEqualTo("01-001");
    assertThat(resident.move().requestedOn()).isNull();
    assertThat(resident.move().claimedOn()).isNull();
  }

  @Test
  @Proves("4.0.3-N1")
  void noFieldTakesADayOfProcessing() {
    assertThat(labels()).noneMatch(label -> label.contains("処理日"));
  }

  @Test
  void aReturningResidentKeepsTheAddressNumberAndGoesOnWithTheNextVersion() {
    ResidentRecord left = Desk.deleted(Desk.householdOf(Entries.single()).getFirst());
    EnteredMove back =
        Entries.single().with(0, RETURNING_ADDRESS_NUMBER, left.key().addressNumber().value());

    ResidentRecord returned = Desk.empty().withSimilar(left).register(back).getFirst();

    assertThat(left.key().version()).isEqualTo(2);
    assertThat(returned.key()).isEqualTo(left.key().next());
    assertThat(returned.status().isResident()).isTrue();
    assertThat(returned.deletion()).isNull();
  }

  @Test
  void aReturningMemberAmongNewOnesDoesNotDisturbTheirNumbers() {
    ResidentRecord left = Desk.deleted(Desk.householdOf(Entries.single()).getFirst());
    EnteredMove couple =
        Entries.and(
            Entries.single().with(0, RETURNING_ADDRESS_NUMBER, left.key().addressNumber().value()),
            Entries.japanese("青木", "花子", "妻", "女", "H17.12.30", 22));

    List<ResidentRecord> records = Desk.empty().withSimilar(left).register(couple);

    assertThat(records).extracting(member -> member.key().version()).containsExactly(3, 1);
  }

  @Test
  void whatAnErrorStandsAgainstIsNeverRegistered() {
    List<EnteredMove> refused =
        List.of(
            Entries.single().with(0, BIRTH_DATE, ""),
            Entries.single().with(CommonField.MOVED_ON, "R8.4.11"),
            Entries.of(),
            Entries.joining(Entries.single(), number(SUZUKI)));
    for (EnteredMove entry : refused) {
      Desk desk = Desk.empty();
      assertThat(desk.assess(entry).allows()).isFalse();
      assertThatThrownBy(
              () ->
                  MoveRegistration.versions(
                      desk.read(entry), desk.situation(), new NoNumbers(), stamp()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theNameKeepsEveryCodePoint() {
    assertThat(Desk.householdOf(Entries.family()).getFirst().person().displayName())
        .isEqualTo("渡邉\uDB40\uDD00　太郎");
  }

  private static EnteredMove joiningSuzuki(EnteredMove entry) {
    return Entries.joining(entry, number(SUZUKI));
  }

  private static String number(List<ResidentRecord> household) {
    return household.getFirst().household().householdNumber().value();
  }

  private static EntryStamp stamp() {
    return new EntryStamp(1, Entries.TODAY, "01", "01-001");
  }

  private static List<String> labels() {
    List<String> labels = new ArrayList<>();
    MoveFields.common(Entries.MOVING_IN).stream().map(CommonField::label).forEach(labels::add);
    MoveFields.person(Entries.MOVING_IN).stream().map(PersonField::label).forEach(labels::add);
    return labels;
  }

  /** Nobody asks for a number before an error is seen. */
  private static final class NoNumbers implements Numbering {
    @Override
    public AddressNumber nextAddressNumber() {
      throw new AssertionError("a number was asked for");
    }

    @Override
    public ResidentRecordCode nextResidentRecordCode() {
      throw new AssertionError("a number was asked for");
    }

    @Override
    public HouseholdNumber nextHouseholdNumber() {
      throw new AssertionError("a number was asked for");
    }
  }
}
