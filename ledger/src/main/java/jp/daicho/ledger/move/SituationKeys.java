package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What has to be looked up in the register before the rules can look at a move: {@link Situation}
 * holds what is found.
 *
 * @param households 世帯番号 of the households it leaves, joins or may restore somebody to, always in
 *     the same order, so that two who lock them do not wait for each other
 * @param returning 従前の宛名番号 of returning residents (4.1.1.2)
 * @param individualNumbers 個人番号 that the move brings
 * @param recordCodes 住民票コード that it brings
 * @param cardNumbers numbers of residence cards and certificates that it brings
 * @param names names of newcomers, as registered
 * @param birthDays their days of birth, the first day each can mean
 */
public record SituationKeys(
    SortedSet<HouseholdNumber> households,
    Set<AddressNumber> returning,
    Set<String> individualNumbers,
    Set<String> recordCodes,
    Set<String> cardNumbers,
    Set<String> names,
    Set<LocalDate> birthDays) {

  /**
   * The keys of a move.
   *
   * @param histories the histories of those whose move is to be cancelled, of the register or moved
   *     over; empty for other moves
   */
  public static SituationKeys of(MoveReading move, Map<AddressNumber, RecordHistory> histories) {
    SituationKeys keys =
        new SituationKeys(
            new TreeSet<>(Comparator.comparing(HouseholdNumber::value)),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    if (move.joins() != null) {
      keys.households.add(move.joins());
    }
    for (PersonReading person : move.persons()) {
      keys.addHouseholds(move, person, histories);
      keys.addNumbers(move, person, histories);
      Person named = person.person();
      if (move.effect().takesNewcomers() && person.birthDate() != null && named != null) {
        keys.birthDays.add(person.birthDate().earliest());
        if (named.registeredName() != null) {
          keys.names.add(named.displayName());
        }
      }
      if (person.returningAs() != null) {
        keys.returning.add(person.returningAs());
        RecordHistory history = histories.get(person.returningAs());
        if (history != null && history.state() != null) {
          keys.addNumbers(history.state());
        }
      }
    }
    return keys;
  }

  /** Whether somebody could be found by a number or a name. */
  public boolean asksForPersons() {
    return !individualNumbers.isEmpty()
        || !recordCodes.isEmpty()
        || !cardNumbers.isEmpty()
        || !names.isEmpty();
  }

  private void addHouseholds(
      MoveReading move, PersonReading person, Map<AddressNumber, RecordHistory> histories) {
    if (person.known() != null) {
      households.add(person.known().household().householdNumber());
    }
    ResidentRecord before = before(move, person, histories);
    if (before != null) {
      households.add(before.household().householdNumber());
    }
  }

  /** Numbers that are typed, or that a person goes back to. */
  private void addNumbers(
      MoveReading move, PersonReading person, Map<AddressNumber, RecordHistory> histories) {
    boolean newcomer = move.effect().takesNewcomers();
    if (person.numbers().individualNumber() != null
        && (newcomer || person.says(PersonField.INDIVIDUAL_NUMBER))) {
      individualNumbers.add(person.numbers().individualNumber().value());
    }
    if (person.numbers().residentRecordCode() != null
        && (newcomer || person.says(PersonField.RESIDENT_RECORD_CODE))) {
      recordCodes.add(person.numbers().residentRecordCode().value());
    }
    if (person.cardNumber() != null
        && (newcomer || person.says(PersonField.RESIDENCE_CARD_NUMBER))) {
      cardNumbers.add(person.cardNumber());
    }
    ResidentRecord before = before(move, person, histories);
    if (before != null) {
      addNumbers(before);
    }
  }

  private void addNumbers(ResidentRecord before) {
    if (before.numbers().individualNumber() != null) {
      individualNumbers.add(before.numbers().individualNumber().value());
    }
    if (before.numbers().residentRecordCode() != null) {
      recordCodes.add(before.numbers().residentRecordCode().value());
    }
    String card = CardNumbers.of(before.person());
    if (card != null) {
      cardNumbers.add(card);
    }
  }

  private static @Nullable ResidentRecord before(
      MoveReading move, PersonReading person, Map<AddressNumber, RecordHistory> histories) {
    Long cancelled = move.cancels();
    RecordHistory history = person.addressNumber().map(histories::get).orElse(null);
    return cancelled == null || history == null || !history.stands(cancelled)
        ? null
        : history.before(cancelled);
  }
}
