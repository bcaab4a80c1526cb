package jp.daicho.server.moves.internal.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftUnknownException;
import jp.daicho.server.moves.internal.DraftStore;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** What the entry of a moving-in needs of the register. */
@Component
final class MovingInDesk {
  private static final Operation ENTRY =
      Operation.of("転入入力", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation CORRECTION =
      Operation.of("仮登録の修正（表示）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation RETURNING =
      Operation.of("再転入者の選択", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final Moves moves;
  private final DraftStore drafts;
  private final Registry registry;

  MovingInDesk(Door door, Moves moves, DraftStore drafts, Registry registry) {
    this.door = door;
    this.moves = moves;
    this.drafts = drafts;
    this.registry = registry;
  }

  /**
   * An entry and what belongs beside it.
   *
   * @param entry the whole entry, with the items of a stored draft the operator may not see
   * @param look the reading and the findings
   * @param today 処理日
   * @param municipality the municipality moved into
   * @param returning by place in the entry the deleted records somebody may come back to
   * @param hidden items the operator may not see
   */
  record Seen(
      EnteredMove entry,
      Moves.Look look,
      LocalDate today,
      MunicipalityCode municipality,
      Map<Integer, List<ResidentRecord>> returning,
      Set<PersonField> hidden) {}

  /** A draft opened for correction, without the items the operator may not see. */
  record Opened(Draft draft, EnteredMove visible) {}

  /** Looks at an entry; {@code draftNumber} is 0 for a new one. */
  Seen look(EntryForm form, long draftNumber) {
    return door.enter(
        ENTRY,
        passage -> {
          Set<PersonField> hidden = HiddenItems.of(passage);
          EnteredMove whole =
              draftNumber == 0 ? form.entry() : whole(form, find(passage, draftNumber), hidden);
          Moves.Look look = moves.look(passage, whole, draftNumber);
          look.joined().forEach(it -> passage.concerning(it.key().addressNumber()));
          Map<Integer, List<ResidentRecord>> returning = new HashMap<>();
          for (PersonReading person : look.reading().persons()) {
            List<ResidentRecord> candidates = ReturningResident.candidates(look, person);
            candidates.forEach(it -> passage.concerning(it.key().addressNumber()));
            returning.put(person.position(), candidates);
          }
          return new Seen(whole, look, passage.today(), passage.municipality(), returning, hidden);
        });
  }

  /**
   * Opens a draft for correction.
   *
   * @throws DraftUnknownException when there is no such draft
   */
  Opened open(long number) {
    return door.enter(
        CORRECTION,
        passage -> {
          Draft draft = find(passage, number);
          passage.note("仮登録番号", Long.toString(number));
          return new Opened(draft, HiddenItems.seen(passage, draft).entry());
        });
  }

  /** The person at a place as one who returns under a 宛名番号 (4.1.1.2). */
  EntryForm returning(EntryForm form, int position, AddressNumber number) {
    if (position < 0 || position >= form.entry().persons().size()) {
      return form;
    }
    return door.enter(
        RETURNING,
        passage -> {
          List<PersonEntry> persons = new ArrayList<>(form.entry().persons());
          registry
              .latest(passage, number)
              .filter(known -> !known.status().isResident())
              .ifPresent(
                  deleted -> {
                    Set<PersonField> hidden = HiddenItems.of(passage);
                    passage.concerning(number);
                    if (!hidden.contains(PersonField.INDIVIDUAL_NUMBER)
                        && deleted.numbers().individualNumber() != null) {
                      passage.numberShown();
                    }
                    persons.set(
                        position, ReturningResident.of(persons.get(position), deleted, hidden));
                  });
          return form.with(form.entry().withPersons(persons));
        });
  }

  /** What the operator may not see stays as it is stored, unless she typed something anew. */
  private static EnteredMove whole(EntryForm form, Draft draft, Set<PersonField> hidden) {
    EnteredMove whole = form.entry();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < whole.persons().size(); i++) {
      int origin = form.origins().get(i);
      if (origin < 0 || origin >= draft.entry().persons().size() || !used.add(origin)) {
        continue;
      }
      for (PersonField field : hidden) {
        if (whole.persons().get(i).get(field).isBlank()) {
          whole = whole.with(i, field, draft.entry().persons().get(origin).get(field));
        }
      }
    }
    return whole;
  }

  private Draft find(Passage passage, long number) {
    return drafts.find(passage, number).orElseThrow(() -> new DraftUnknownException(number));
  }
}
