package jp.daicho.server.moves.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.Situation;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.DraftStore.Subject;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Gathers what the rules of a move need to know of the register. */
@Component
public final class Situations {
  private final Registry registry;
  private final DraftStore drafts;

  /** Over the register and the drafts. */
  Situations(Registry registry, DraftStore drafts) {
    this.registry = registry;
    this.drafts = drafts;
  }

  /**
   * The situation of a move.
   *
   * @param draftNumber the draft that is looked at, whose own holds do not count; 0 for none
   */
  public Situation of(Passage passage, MoveReading move, long draftNumber) {
    Map<AddressNumber, RecordHistory> histories = histories(passage, move);
    Map<HouseholdNumber, List<ResidentRecord>> households = new HashMap<>();
    for (HouseholdNumber number : householdsOf(move, histories)) {
      households.put(number, registry.household(passage, number));
    }
    return new Situation(
        passage.today(),
        passage.municipality(),
        households,
        similar(passage, move),
        histories,
        held(passage, Subject.PERSON, personsOf(move), draftNumber).stream()
            .map(AddressNumber::of)
            .collect(Collectors.toSet()),
        held(passage, Subject.HOUSEHOLD, joinedBy(move), draftNumber).stream()
            .map(HouseholdNumber::of)
            .collect(Collectors.toSet()));
  }

  /**
   * The households that a move leaves, joins or may restore somebody to, always in the same order,
   * so that two who lock them do not wait for each other.
   */
  public Set<HouseholdNumber> households(Passage passage, MoveReading move) {
    return householdsOf(move, histories(passage, move));
  }

  private static Set<HouseholdNumber> householdsOf(
      MoveReading move, Map<AddressNumber, RecordHistory> histories) {
    Set<HouseholdNumber> households =
        new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    if (move.joins() != null) {
      households.add(move.joins());
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known != null) {
        households.add(known.household().householdNumber());
      }
    }
    Long cancelled = move.cancels();
    for (RecordHistory history : histories.values()) {
      ResidentRecord before =
          cancelled != null && history.stands(cancelled) ? history.before(cancelled) : null;
      if (before != null) {
        households.add(before.household().householdNumber());
      }
    }
    return households;
  }

  private Map<AddressNumber, RecordHistory> histories(Passage passage, MoveReading move) {
    Map<AddressNumber, RecordHistory> histories = new HashMap<>();
    if (move.effect() == MoveEffect.CANCEL) {
      for (PersonReading person : move.persons()) {
        person
            .addressNumber()
            .ifPresent(
                number ->
                    histories.put(number, new RecordHistory(registry.moves(passage, number))));
      }
    }
    return histories;
  }

  /** 宛名番号 of all who are in the register already. */
  static List<String> personsOf(MoveReading move) {
    List<String> persons = new ArrayList<>();
    for (PersonReading person : move.persons()) {
      person.addressNumber().ifPresent(number -> persons.add(number.value()));
      if (person.returningAs() != null) {
        persons.add(person.returningAs().value());
      }
    }
    return persons;
  }

  private static List<String> joinedBy(MoveReading move) {
    return move.joins() == null ? List.of() : List.of(move.joins().value());
  }

  private Set<String> held(
      Passage passage, Subject subject, Collection<String> numbers, long draftNumber) {
    return numbers.isEmpty()
        ? Set.of()
        : drafts.heldByOthers(passage, subject, numbers, draftNumber);
  }

  /**
   * Everybody who shares a number with one of those who move, or with a newcomer name and birth
   * date.
   */
  private List<ResidentRecord> similar(Passage passage, MoveReading move) {
    Set<String> individualNumbers = new LinkedHashSet<>();
    Set<String> recordCodes = new LinkedHashSet<>();
    Set<String> cardNumbers = new LinkedHashSet<>();
    Set<LocalDate> birthDays = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    List<AddressNumber> returning = new ArrayList<>();
    for (PersonReading person : move.persons()) {
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
      Person named = person.person();
      if (newcomer && person.birthDate() != null && named != null) {
        birthDays.add(person.birthDate().earliest());
        names.add(named.displayName());
      }
      if (person.returningAs() != null) {
        returning.add(person.returningAs());
      }
    }
    Map<AddressNumber, ResidentRecord> similar = new LinkedHashMap<>();
    if (!returning.isEmpty()) {
      registry.latest(passage, returning).forEach(it -> similar.put(it.key().addressNumber(), it));
    }
    if (!individualNumbers.isEmpty()
        || !recordCodes.isEmpty()
        || !cardNumbers.isEmpty()
        || !names.isEmpty()) {
      registry
          .similar(passage, individualNumbers, recordCodes, cardNumbers, names, birthDays)
          .forEach(it -> similar.put(it.key().addressNumber(), it));
    }
    return List.copyOf(similar.values());
  }
}
