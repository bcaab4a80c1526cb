package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.EntryStamp;
import jp.daicho.ledger.move.MovingInEntry;
import jp.daicho.ledger.move.MovingInReader;
import jp.daicho.ledger.move.MovingInReading;
import jp.daicho.ledger.move.MovingInRegistration;
import jp.daicho.ledger.move.MovingInRules;
import jp.daicho.ledger.move.MovingInSituation;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registration;
import org.springframework.stereotype.Component;

/**
 * Brings the ledger's reading, rules and registration of a moving-in together with the register.
 */
@Component
public final class MovingIns {
  private static final String KIND = "MOVING_IN";

  private final MovingInReader reader = new MovingInReader(StandardReferenceData.get());
  private final MovingInRules rules = new MovingInRules(StandardReferenceData.get());
  private final Situations situations;
  private final Registration registration;

  /** Made once. */
  MovingIns(Situations situations, Registration registration) {
    this.situations = situations;
    this.registration = registration;
  }

  /**
   * An entry, read and assessed.
   *
   * @param reading what could be read
   * @param situation the register as far as it matters
   * @param assessment errors and alerts
   */
  public record Look(MovingInReading reading, MovingInSituation situation, Assessment assessment) {}

  /** Looks at an entry; holds of the named draft do not count. */
  public Look look(Passage passage, MovingInEntry entry, long draftNumber) {
    MovingInReading reading = reader.read(entry, passage.municipality());
    MovingInSituation situation = situations.of(passage, reading, draftNumber);
    return new Look(reading, situation, rules.assess(reading, situation));
  }

  /** Keeps others away from the household joined and the returning residents (10.3). */
  public void lock(Passage passage, MovingInEntry entry) {
    MovingInReading reading = reader.read(entry, passage.municipality());
    if (reading.joins() != null) {
      registration.lock(passage, reading.joins());
    }
    List<AddressNumber> returning = new ArrayList<>();
    for (PersonReading person : reading.persons()) {
      if (person.returningAs() != null) {
        returning.add(person.returningAs());
      }
    }
    registration.lock(passage, returning);
  }

  /** Registers a moving-in that the rules allow; place and terminal are those of the entry. */
  public List<ResidentRecord> register(Passage passage, Draft draft, Look look) {
    MovingInReading reading = look.reading();
    long newcomers =
        reading.persons().stream().filter(person -> person.returningAs() == null).count();
    Registration.MoveNumbers numbers =
        registration.numbersOfMove(
            passage, Math.toIntExact(newcomers), reading.joins() == null ? 1 : 0);
    EntryStamp stamp =
        new EntryStamp(
            numbers.moveNumber(), passage.today(), draft.placeOfEntry(), draft.terminal());
    List<ResidentRecord> versions =
        MovingInRegistration.versions(reading, look.situation(), numbers.numbering(), stamp);
    registration.append(
        passage,
        new RegisteredMove(KIND, versions.getFirst().move(), draft.number(), draft.enteredBy()),
        versions);
    return versions;
  }
}
