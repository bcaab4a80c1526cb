package jp.daicho.server.moves.internal;

import java.util.stream.Stream;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.server.moves.internal.DraftStore.Subject;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/** Keeps those who move, and the household they join, for a draft (4.0.8). */
@Component
public final class Holds {
  private final DraftStore store;

  Holds(DraftStore store) {
    this.store = store;
  }

  /** Holds everybody whom the draft is about. */
  public void take(Passage passage, MoveReading reading, long draftNumber) {
    if (reading.joins() != null) {
      store.hold(passage, Subject.HOUSEHOLD, reading.joins().value(), draftNumber);
    }
    reading.persons().stream()
        .flatMap(
            person ->
                Stream.concat(
                    person.addressNumber().stream(), Stream.ofNullable(person.returningAs())))
        .distinct()
        .forEach(held -> store.hold(passage, Subject.PERSON, held.value(), draftNumber));
  }
}
