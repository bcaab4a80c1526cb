package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryStamp;
import jp.daicho.ledger.move.MoveReader;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.MoveRegistration;
import jp.daicho.ledger.move.MoveRules;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.Situation;
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
public final class Moves {
  private static final String KIND = "MOVING_IN";

  private final MoveReader reader = new MoveReader(StandardReferenceData.get());
  private final MoveRules rules = new MoveRules(StandardReferenceData.get());
  private final Situations situations;
  private final Registration registration;

  /** Made once. */
  Moves(Situations situations, Registration registration) {
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
  public record Look(MoveReading reading, Situation situation, Assessment assessment) {}

  /** Looks at an entry; holds of the named draft do not count. */
  public Look look(Passage passage, EnteredMove entry, long draftNumber) {
    MoveReading reading = reader.read(entry, passage.municipality());
    Situation situation = situations.of(passage, reading, draftNumber);
    return new Look(reading, situation, rules.assess(reading, situation));
  }

  /** Keeps others away from the household joined and the returning residents (10.3). */
  public void lock(Passage passage, EnteredMove entry) {
    MoveReading reading = reader.read(entry, passage.municipality());
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
    MoveReading reading = look.reading();
    long newcomers =
        reading.persons().stream().filter(person -> person.returningAs() == null).count();
    Registration.MoveNumbers numbers =
        registration.numbersOfMove(
            passage, Math.toIntExact(newcomers), reading.joins() == null ? 1 : 0);
    EntryStamp stamp =
        new EntryStamp(
            numbers.moveNumber(), passage.today(), draft.placeOfEntry(), draft.terminal());
    List<ResidentRecord> versions =
        MoveRegistration.versions(reading, look.situation(), numbers.numbering(), stamp);
    registration.append(
        passage,
        new RegisteredMove(KIND, versions.getFirst().move(), draft.number(), draft.enteredBy()),
        versions);
    return versions;
  }
}
