package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.Situation;
import jp.daicho.ledger.move.SituationKeys;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.DraftStore.Subject;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.MoveSettings;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Gathers what the rules of a move need to know of the register. */
@Component
public final class Situations {
  private final Registry registry;
  private final DeletedRecords deletedRecords;
  private final DraftStore drafts;
  private final MoveSettings settings;

  /** Over the register, the drafts and what the municipality has set. */
  Situations(
      Registry registry, DeletedRecords deletedRecords, DraftStore drafts, MoveSettings settings) {
    this.registry = registry;
    this.deletedRecords = deletedRecords;
    this.drafts = drafts;
    this.settings = settings;
  }

  /**
   * The situation of a move.
   *
   * @param draftNumber the draft that is looked at, whose own holds do not count; 0 for none
   */
  public Situation of(Passage passage, MoveReading move, long draftNumber) {
    Map<AddressNumber, RecordHistory> histories = histories(passage, move);
    Map<HouseholdNumber, List<ResidentRecord>> households = new HashMap<>();
    SituationKeys keys = SituationKeys.of(move, histories);
    for (HouseholdNumber number : keys.households()) {
      households.put(number, registry.household(passage, number));
    }
    Situation situation =
        new Situation(
            passage.today(),
            passage.municipality(),
            households,
            similar(passage, move, keys),
            histories,
            held(passage, Subject.PERSON, personsOf(move), draftNumber).stream()
                .map(AddressNumber::of)
                .collect(Collectors.toSet()),
            held(passage, Subject.HOUSEHOLD, joinedBy(move), draftNumber).stream()
                .map(HouseholdNumber::of)
                .collect(Collectors.toSet()));
    return situation
        .onlyFor(settings.onlyWard(passage).orElse(null))
        .movedOver(movedOver(passage, move).keySet());
  }

  /**
   * The households that a move leaves, joins or may restore somebody to, always in the same order,
   * so that two who lock them do not wait for each other.
   */
  public Set<HouseholdNumber> households(Passage passage, MoveReading move) {
    return SituationKeys.of(move, histories(passage, move)).households();
  }

  private Map<AddressNumber, RecordHistory> histories(Passage passage, MoveReading move) {
    Map<AddressNumber, RecordHistory> histories = new HashMap<>();
    if (move.effect() == MoveEffect.RESTORE) {
      for (PersonReading person : move.persons()) {
        AddressNumber number = person.returningAs();
        if (number != null) {
          histories.put(number, new RecordHistory(registry.moves(passage, number)));
        }
      }
    }
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

  /** Those of the named persons whose record stands in the database of deleted records (9.3). */
  private Map<AddressNumber, ResidentRecord> movedOver(Passage passage, MoveReading move) {
    List<AddressNumber> named = new ArrayList<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known != null && !known.status().isResident()) {
        named.add(known.key().addressNumber());
      }
      if (person.returningAs() != null) {
        named.add(person.returningAs());
      }
    }
    Map<AddressNumber, ResidentRecord> found = new LinkedHashMap<>();
    deletedRecords
        .latest(passage, named)
        .forEach(record -> found.put(record.key().addressNumber(), record));
    return found;
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
  private List<ResidentRecord> similar(Passage passage, MoveReading move, SituationKeys keys) {
    Map<AddressNumber, ResidentRecord> similar = new LinkedHashMap<>();
    if (!keys.returning().isEmpty()) {
      similar.putAll(movedOver(passage, move));
    }
    registry
        .latest(passage, List.copyOf(keys.returning()))
        .forEach(it -> similar.put(it.key().addressNumber(), it));
    if (keys.asksForPersons()) {
      registry
          .similar(
              passage,
              keys.individualNumbers(),
              keys.recordCodes(),
              keys.cardNumbers(),
              keys.names(),
              keys.birthDays())
          .forEach(it -> similar.put(it.key().addressNumber(), it));
    }
    return List.copyOf(similar.values());
  }
}
