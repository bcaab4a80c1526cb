package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.inquiry.HistoryQuestion.DayKind;
import jp.daicho.server.inquiry.ShownHistory.Mover;
import jp.daicho.server.inquiry.ShownHistory.OtherName;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The history of moves of residents and households, by its items (2.2.1). */
@ServiceTest
class MoveHistoryTests extends PeopleTestBase {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Autowired MoveHistories histories;
  @Autowired Registry registry;

  private long lastMove = 100;

  @Test
  void theHistoryTellsWhatEachVersionChanged() {
    List<ShownVersion> versions = of(RegisteredPeople.MOTHER, HistoryQuestion.ALL).versions();

    assertThat(versions).extracting(ShownVersion::version).containsExactly(2, 1);
    assertThat(versions.getFirst().reason()).isEqualTo("旧氏の記載");
    assertThat(versions.getFirst().movedOn()).isEqualTo("令和8年4月3日");
    assertThat(versions.getFirst().place()).isEqualTo("本庁市民課窓口");
    assertThat(versions.getFirst().changes())
        .extracting(
            ShownVersion.Change::label, ShownVersion.Change::before, ShownVersion.Change::after)
        .contains(Tuple.tuple("旧氏", "", "髙橋"), Tuple.tuple("旧氏の振り仮名", "", "タカハシ"));
    assertThat(versions.getLast().first()).isTrue();
  }

  /** Each of the versions differs from the others in one item, which finds it and no other. */
  @Test
  @Proves("2.2.1-M2")
  void theMovesOfAResidentAreFoundByEveryItemOfTheHistory() {
    LocalDate otherDay = DAY.plusYears(1);
    move("43", it -> it);
    move("44", it -> it);
    Days days = Days.of(DAY);
    move("43", days.but(DayKind.MOVED, otherDay), it -> it, "001", "端末1");
    move("43", days.but(DayKind.PROCESSED, otherDay), it -> it, "001", "端末1");
    move("43", days.but(DayKind.NOTIFIED, otherDay), it -> it, "001", "端末1");
    move("43", days.but(DayKind.REQUESTED, otherDay), it -> it, "001", "端末1");
    move("43", days.but(DayKind.NOTICED, otherDay), it -> it, "001", "端末1");
    move("43", days.but(DayKind.CLAIMED, otherDay), it -> it, "001", "端末1");
    move("43", days, it -> it, "002", "端末1");
    move("43", days, it -> it, "001", "端末9");
    move(
        "43",
        days,
        it ->
            it.annotations(
                it.was().annotations().with(List.of(new PointToNote("jusho", 1, "番地未定")))),
        "001",
        "端末1");

    assertThat(father(HistoryQuestion.ALL)).hasSize(12);
    assertThat(father(new HistoryQuestion("44", DayKind.MOVED, null, null, "", "", false)))
        .containsExactly(3);
    int version = 4;
    for (DayKind kind : DayKind.values()) {
      assertThat(father(new HistoryQuestion("", kind, otherDay, otherDay, "", "", false)))
          .as(kind.label())
          .containsExactly(version++);
    }
    assertThat(father(new HistoryQuestion("", DayKind.MOVED, null, null, "002", "", false)))
        .containsExactly(10);
    assertThat(father(new HistoryQuestion("", DayKind.MOVED, null, null, "", "端末9", false)))
        .containsExactly(11);
    assertThat(father(new HistoryQuestion("", DayKind.MOVED, null, null, "", "", true)))
        .as("what began with points to note, and what changed them")
        .containsExactly(12, 1);
    // several at once, and one end of a time only
    assertThat(father(new HistoryQuestion("43", DayKind.MOVED, DAY, null, "", "端末9", false)))
        .containsExactly(11);
    assertThat(father(new HistoryQuestion("44", DayKind.MOVED, otherDay, null, "", "", false)))
        .isEmpty();
    assertThat(
            father(new HistoryQuestion("", DayKind.MOVED, null, DAY.minusDays(1), "", "", false)))
        .containsExactly(1);
    ShownHistory history = of(RegisteredPeople.FATHER, HistoryQuestion.ALL);
    assertThat(history.choices().reasons()).containsOnlyKeys("01", "43", "44");
    assertThat(history.choices().terminals()).containsOnlyKeys("端末1", "端末9");
    ShownVersion withAllDays = history.versions().getFirst();
    assertThat(withAllDays.requestedOn()).isEqualTo("令和8年6月1日");
    assertThat(withAllDays.noticedOn()).isEqualTo("令和8年6月1日");
    assertThat(withAllDays.claimedOn()).isEqualTo("令和8年6月1日");
  }

  @Test
  @Proves("2.2.1-M1")
  void theHistoryOfAResidentOrAHouseholdIsShownWithFormerSurnamesAndAliases() {
    change(RegisteredPeople.MOTHER, "55", it -> named(it, new FormerSurname("髙橋田", null)));
    change(RegisteredPeople.MOTHER, "56", it -> named(it, null));
    change(RegisteredPeople.STUDENT, "58", MoveHistoryTests::withoutAlias);
    // the son leaves the household within the municipality, and what he does later is not its
    // history
    change(RegisteredPeople.SON, "50", it -> in(it, RegisteredPeople.ALONE));
    change(RegisteredPeople.SON, "43", it -> it);

    assertThat(of(RegisteredPeople.MOTHER, HistoryQuestion.ALL).names())
        .extracting(OtherName::kind, OtherName::name, OtherName::reading, OtherName::reason)
        .containsExactly(
            Tuple.tuple("旧氏", "", "", "旧氏の削除"),
            Tuple.tuple("旧氏", "髙橋田", "", "旧氏の変更"),
            Tuple.tuple("旧氏", "髙橋", "タカハシ", "旧氏の記載"));
    assertThat(of(RegisteredPeople.STUDENT, HistoryQuestion.ALL).names())
        .extracting(OtherName::kind, OtherName::name, OtherName::reason)
        .containsExactly(Tuple.tuple("通称", "", "通称の削除"), Tuple.tuple("通称", "住民　花子", "国内転入"));

    ShownHistory family = household(HistoryQuestion.ALL);
    assertThat(family.moves())
        .extracting(ShownHistory.ShownMove::reasons, move -> move.persons().size())
        .containsExactly(
            Tuple.tuple("世帯分離", 1),
            Tuple.tuple("旧氏の削除", 1),
            Tuple.tuple("旧氏の変更", 1),
            Tuple.tuple("死亡", 1),
            Tuple.tuple("旧氏の記載", 1),
            Tuple.tuple("国内転入", 5));
    assertThat(family.moves())
        .flatExtracting(ShownHistory.ShownMove::persons)
        .extracting(Mover::addressNumber)
        .contains(RegisteredPeople.GRANDFATHER.value(), RegisteredPeople.SON.value())
        .doesNotContain(RegisteredPeople.STUDENT.value());
    assertThat(family.names()).extracting(OtherName::name).contains("髙橋");
    ShownHistory deaths =
        household(new HistoryQuestion("23", DayKind.MOVED, null, null, "", "", false));
    assertThat(deaths.moves()).singleElement().returns("死亡", ShownHistory.ShownMove::reasons);
    assertThat(deaths.total()).isEqualTo(6);
  }

  /** Who came back and got another record: each has the history of itself, whoever is the same. */
  @Test
  @Proves("2.2.1-N1")
  void theRecordsOfOnePersonHaveHistoriesOfTheirOwn() {
    AddressNumber again = AddressNumber.ofSerial(1099);
    ResidentRecord father = latest(RegisteredPeople.FATHER);
    append("21", Days.of(DAY), NextRecord.of(father).movedOut(DAY), "001", "端末1");
    PersonNumbers numbers = new PersonNumbers(father.numbers().individualNumber(), null);
    append("01", Days.of(DAY), NextRecord.like(father, again).numbers(numbers), "001", "端末1");

    assertThat(of(again, HistoryQuestion.ALL).moves())
        .flatExtracting(ShownHistory.ShownMove::persons)
        .extracting(Mover::addressNumber)
        .containsExactly(again.value());
    assertThat(of(RegisteredPeople.FATHER, HistoryQuestion.ALL).moves())
        .flatExtracting(ShownHistory.ShownMove::persons)
        .extracting(Mover::addressNumber)
        .containsExactly(RegisteredPeople.FATHER.value(), RegisteredPeople.FATHER.value());
  }

  @Test
  void anotherMunicipalityHasNoHistoryOfThem() {
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);

    assertThat(
            CurrentOperator.as(
                operator(other, SampleOperators.CLERK),
                () -> histories.of(RegisteredPeople.FATHER, HistoryQuestion.ALL)))
        .isEmpty();
    assertThat(
            CurrentOperator.as(
                operator(other, SampleOperators.CLERK),
                () -> histories.of(RegisteredPeople.FAMILY, HistoryQuestion.ALL)))
        .isEmpty();
  }

  /** The days of a move, in the order of {@link DayKind}. */
  private record Days(List<LocalDate> all) {
    static Days of(LocalDate every) {
      return new Days(Collections.nCopies(DayKind.values().length, every));
    }

    Days but(DayKind kind, LocalDate day) {
      List<LocalDate> other = new ArrayList<>(all);
      other.set(kind.ordinal(), day);
      return new Days(other);
    }
  }

  private ShownHistory of(AddressNumber person, HistoryQuestion question) {
    return asClerk(() -> histories.of(person, question)).orElseThrow();
  }

  private ShownHistory household(HistoryQuestion question) {
    return asClerk(() -> histories.of(RegisteredPeople.FAMILY, question)).orElseThrow();
  }

  /** The versions of the father that are found. */
  private List<Integer> father(HistoryQuestion question) {
    return of(RegisteredPeople.FATHER, question).versions().stream()
        .map(ShownVersion::version)
        .toList();
  }

  private ResidentRecord latest(AddressNumber person) {
    return inside(passage -> registry.moves(passage, person)).stream()
        .map(RegisteredVersion::resident)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private void move(String reason, UnaryOperator<NextRecord> change) {
    move(reason, Days.of(DAY), change, "001", "端末1");
  }

  private void move(
      String reason, Days days, UnaryOperator<NextRecord> change, String place, String terminal) {
    NextRecord father = NextRecord.of(latest(RegisteredPeople.FATHER));
    append(reason, days, change.apply(father), place, terminal);
  }

  private void change(AddressNumber person, String reason, UnaryOperator<NextRecord> change) {
    append(reason, Days.of(DAY), change.apply(NextRecord.of(latest(person))), "001", "端末1");
  }

  private void append(String reason, Days days, NextRecord next, String place, String terminal) {
    List<LocalDate> all = days.all();
    MoveEntry entry =
        new MoveEntry(
            ++lastMove,
            MoveReasons.standard().withCode(reason),
            RegisterDate.of(all.get(0)),
            all.get(1),
            all.get(2),
            all.get(3),
            all.get(4),
            all.get(5),
            place,
            terminal,
            null);
    inside(
        passage -> {
          registration.append(
              passage, new RegisteredMove("TEST", entry, null, null), List.of(next.by(entry)));
          return 0;
        });
  }

  private static NextRecord named(NextRecord next, @Nullable FormerSurname former) {
    JapanesePerson person = (JapanesePerson) next.was().person();
    return next.person(
        new JapanesePerson(person.name(), former, person.domicile(), person.becameResidentOn()));
  }

  private static NextRecord withoutAlias(NextRecord next) {
    ForeignPerson person = (ForeignPerson) next.was().person();
    Alias alias = Objects.requireNonNull(person.alias());
    return next.person(
        new ForeignPerson(
            person.name(),
            alias.delete(new Alias.Entry(DAY, "東京都千代田区", null)),
            person.nationality(),
            person.basis(),
            person.becameForeignResidentOn(),
            null,
            null,
            false,
            null));
  }

  private static NextRecord in(NextRecord next, HouseholdNumber household) {
    HouseholdMembership membership = next.was().household();
    return next.household(
        new HouseholdMembership(
            household,
            membership.relationship(),
            membership.householderName(),
            membership.householderFurigana(),
            2));
  }
}
