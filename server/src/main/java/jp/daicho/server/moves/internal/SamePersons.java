package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.identity.Blocking;
import jp.daicho.ledger.identity.ComparedPerson;
import jp.daicho.ledger.identity.IdentityComparison;
import jp.daicho.ledger.identity.Resemblance;
import jp.daicho.ledger.move.AlreadyKnown;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.Sex;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.RegisteredVariants;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.AlikeRecords;
import org.springframework.stereotype.Component;

/**
 * Records that may be of the same person as a newcomer, though neither a number nor name, sex and
 * birth date together are the same (4.1.1.2 tells of those): alerts with a score and its reasons
 * (ADR 0034).
 */
@Component
public final class SamePersons {
  /** Who has more look-alikes has a common name and no double. */
  private static final int MOST = 5;

  private final AlikeRecords alike;
  private final RegisteredVariants variants;

  /** Over the register. */
  SamePersons(AlikeRecords alike, RegisteredVariants variants) {
    this.alike = alike;
    this.variants = variants;
  }

  /**
   * A record that may be of the same person.
   *
   * @param record its latest version
   * @param resemblance how alike the two are
   */
  public record Candidate(ResidentRecord record, Resemblance resemblance) {
    /** What the clerk is told about it. */
    Finding told(PersonReading person) {
      return Finding.of(
          record.status().isResident()
              ? FindingCode.MAYBE_A_RESIDENT
              : FindingCode.MAYBE_A_DELETED_RECORD,
          person.at(PersonField.BIRTH_DATE),
          record.key().addressNumber().value(),
          "一致度" + resemblance.score() + "：" + resemblance.inWords());
    }
  }

  /** The candidates of each newcomer by the place in the entry, the likeliest first. */
  public Map<Integer, List<Candidate>> of(Passage passage, MoveReading move) {
    Map<Integer, List<Candidate>> candidates = new TreeMap<>();
    if (!move.effect().takesNewcomers()) {
      return candidates;
    }
    Map<PersonReading, ComparedPerson> newcomers = new LinkedHashMap<>();
    for (PersonReading person : move.persons()) {
      if (person.person() != null && person.birthDate() != null) {
        newcomers.put(person, compared(move, person, person.person()));
      }
    }
    IdentityComparison comparison =
        new IdentityComparison(StandardReferenceData.eras(), variants.known(passage)::of);
    Blocking blocking =
        Blocking.of(
            newcomers.values(),
            passage.today(),
            StandardReferenceData.eras(),
            comparison.variants());
    List<ResidentRecord> found = alike.find(passage, blocking);
    newcomers.forEach(
        (person, compared) -> {
          List<Candidate> told = candidates(comparison, person, compared, found);
          if (!told.isEmpty()) {
            candidates.put(person.position(), told);
          }
        });
    return candidates;
  }

  private static List<Candidate> candidates(
      IdentityComparison comparison,
      PersonReading person,
      ComparedPerson newcomer,
      List<ResidentRecord> found) {
    List<Candidate> candidates = new ArrayList<>();
    for (ResidentRecord known : found) {
      if (known.status() == ResidentStatus.DECEASED
          || known.key().addressNumber().equals(person.returningAs())
          || AlreadyKnown.tells(person, known)) {
        continue;
      }
      Resemblance resemblance = comparison.compare(newcomer, ComparedPerson.of(known));
      if (resemblance.isWorthTelling()) {
        candidates.add(new Candidate(known, resemblance));
      }
    }
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble((Candidate it) -> -it.resemblance().weight())
                .thenComparing(it -> it.record().key().addressNumber().value()))
        .limit(MOST)
        .toList();
  }

  private static ComparedPerson compared(MoveReading move, PersonReading person, Person items) {
    return ComparedPerson.of(
        items,
        Objects.requireNonNull(person.birthDate()),
        Objects.requireNonNullElse(person.sex(), Sex.UNKNOWN),
        move.address(),
        Stream.ofNullable(move.previousAddress()).toList(),
        person.numbers().individualNumber() == null
            ? null
            : person.numbers().individualNumber().value());
  }
}
