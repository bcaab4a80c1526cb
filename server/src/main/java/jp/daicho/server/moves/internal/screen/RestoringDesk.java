package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RestoredEntry;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** What the entry that restores a record needs of the database of deleted records (4.6.0.1). */
@Component
final class RestoringDesk {
  private static final Operation RESTORING =
      Operation.of("除票用データベースにある住民票の復元（表示）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final Registry registry;
  private final DeletedRecords deletedRecords;

  RestoringDesk(Door door, Registry registry, DeletedRecords deletedRecords) {
    this.door = door;
    this.registry = registry;
    this.deletedRecords = deletedRecords;
  }

  /**
   * The entry that restores those whose record a move ended and who stand in the database of
   * deleted records alone: the state before the move, without the items the operator may not see
   * (4.6.0.1).
   *
   * @return empty if there is nobody to restore
   */
  Optional<EnteredMove> restoring(MoveType type, long move) {
    return door.enter(
        RESTORING,
        passage -> {
          List<AddressNumber> persons =
              registry.ofMove(passage, move).stream()
                  .map(version -> version.key().addressNumber())
                  .distinct()
                  .toList();
          List<ResidentRecord> before = new ArrayList<>();
          Set<PersonField> hidden = HiddenItems.of(passage);
          for (ResidentRecord deleted : deletedRecords.latest(passage, persons)) {
            AddressNumber number = deleted.key().addressNumber();
            RecordHistory history = new RecordHistory(registry.moves(passage, number));
            if (history.isEndedBy(move)) {
              ResidentRecord state = history.before(move);
              before.add(state == null ? deleted : state);
              passage.concerning(number);
              if (!hidden.contains(PersonField.INDIVIDUAL_NUMBER)
                  && deleted.numbers().individualNumber() != null) {
                passage.numberShown();
              }
            }
          }
          if (before.isEmpty()) {
            return Optional.empty();
          }
          EnteredMove entry =
              atHome(
                  passage,
                  RestoredEntry.of(type, move, before, passage.municipality()),
                  before.getFirst());
          for (int i = 0; i < entry.persons().size(); i++) {
            boolean foreign = before.get(i).kind() == ResidentKind.FOREIGN;
            for (PersonField field : PersonField.values()) {
              String text = entry.persons().get(i).get(field);
              if (!text.isBlank()) {
                entry =
                    entry.with(
                        i,
                        field,
                        hidden.contains(field) ? "" : PrintedText.day(field, text, foreign));
              }
            }
          }
          return Optional.of(entry);
        });
  }

  /** They go back to their household where somebody of it still lives there (4.6.0.1). */
  private EnteredMove atHome(Passage passage, EnteredMove entry, ResidentRecord before) {
    HouseholdNumber number = before.household().householdNumber();
    boolean home =
        registry.household(passage, number).stream()
            .anyMatch(
                member ->
                    member
                        .residence()
                        .address()
                        .oneLine()
                        .equals(before.residence().address().oneLine()));
    if (!home) {
      return entry;
    }
    EnteredMove joining = entry.with(CommonField.HOUSEHOLD_NUMBER, number.value());
    for (CommonField field :
        List.of(
            CommonField.WARD,
            CommonField.POSTAL_CODE,
            CommonField.ADDRESS_CODE,
            CommonField.TOWN,
            CommonField.LOT,
            CommonField.BUILDING)) {
      joining = joining.with(field, "");
    }
    return joining;
  }
}
