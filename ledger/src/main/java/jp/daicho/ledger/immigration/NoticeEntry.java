package jp.daicho.ledger.immigration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;

/** Makes the entry of the move that a notice of the commissioner leads to (4.5.6). */
public final class NoticeEntry {
  private NoticeEntry() {}

  /**
   * The entry: what the notice says and nothing else. What it leaves out stays as it is.
   *
   * @param type the kind of move
   * @param occurredOn the day of what it tells, as written
   * @param noticedOn the day of the notice, as written
   * @param addressNumber 宛名番号 of the resident; empty if it is not known yet
   * @param items the items as they are to be; those the kind of move cannot change are left out
   */
  public static EnteredMove of(
      MoveType type,
      String occurredOn,
      String noticedOn,
      String addressNumber,
      Map<PersonField, String> items) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.MOVED_ON, occurredOn);
    common.put(CommonField.NOTICED_ON, noticedOn);
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    Set<PersonField> fields = MoveFields.person(type);
    items.forEach(
        (field, text) -> {
          if (fields.contains(field) && !text.isEmpty()) {
            texts.put(field, text);
          }
        });
    texts.put(PersonField.ADDRESS_NUMBER, addressNumber);
    return new EnteredMove(type, common, List.of(new PersonEntry(texts)));
  }
}
