package jp.daicho.server.moves.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.Situation;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.DraftStore.Subject;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Gathers what the rules of a moving-in need to know of the register. */
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
   * The situation of a moving-in.
   *
   * @param draftNumber the draft that is looked at, whose own holds do not count; 0 for none
   */
  public Situation of(Passage passage, MoveReading moving, long draftNumber) {
    HouseholdNumber joins = moving.joins();
    List<ResidentRecord> household = joins == null ? List.of() : registry.household(passage, joins);
    List<String> returning = new ArrayList<>();
    for (PersonReading person : moving.persons()) {
      if (person.returningAs() != null) {
        returning.add(person.returningAs().value());
      }
    }
    return new Situation(
        passage.today(),
        passage.municipality(),
        household,
        similar(passage, moving),
        drafts.heldByOthers(passage, Subject.PERSON, returning, draftNumber).stream()
            .map(AddressNumber::of)
            .collect(Collectors.toSet()),
        drafts
            .heldByOthers(
                passage,
                Subject.HOUSEHOLD,
                joins == null ? List.of() : List.of(joins.value()),
                draftNumber)
            .stream()
            .map(HouseholdNumber::of)
            .collect(Collectors.toSet()));
  }

  /** Everybody who shares a number, or name and birth date, with one of those who move. */
  private List<ResidentRecord> similar(Passage passage, MoveReading moving) {
    Set<String> individualNumbers = new LinkedHashSet<>();
    Set<String> recordCodes = new LinkedHashSet<>();
    Set<String> cardNumbers = new LinkedHashSet<>();
    Set<LocalDate> birthDays = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    List<AddressNumber> returning = new ArrayList<>();
    for (PersonReading person : moving.persons()) {
      if (person.numbers().individualNumber() != null) {
        individualNumbers.add(person.numbers().individualNumber().value());
      }
      if (person.numbers().residentRecordCode() != null) {
        recordCodes.add(person.numbers().residentRecordCode().value());
      }
      if (person.cardNumber() != null) {
        cardNumbers.add(person.cardNumber());
      }
      Person named = person.person();
      if (person.birthDate() != null && named != null) {
        birthDays.add(person.birthDate().earliest());
        names.add(named.displayName());
      }
      if (person.returningAs() != null) {
        returning.add(person.returningAs());
      }
    }
    Map<AddressNumber, ResidentRecord> similar = new LinkedHashMap<>();
    registry.latest(passage, returning).forEach(it -> similar.put(it.key().addressNumber(), it));
    registry
        .similar(passage, individualNumbers, recordCodes, cardNumbers, names, birthDays)
        .forEach(it -> similar.put(it.key().addressNumber(), it));
    return List.copyOf(similar.values());
  }
}
