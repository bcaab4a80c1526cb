package jp.daicho.server.moves.internal.screen;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;

/** Which items of a person only some operators may see (10.4). */
final class ItemPermissions {
  private static final Map<PersonField, Permission> NEEDED = new EnumMap<>(PersonField.class);

  static {
    NEEDED.put(PersonField.DOMICILE, Permission.SEE_REGISTERED_DOMICILE);
    NEEDED.put(PersonField.HEAD_OF_REGISTER, Permission.SEE_REGISTERED_DOMICILE);
    NEEDED.put(PersonField.INDIVIDUAL_NUMBER, Permission.SEE_INDIVIDUAL_NUMBER);
    NEEDED.put(PersonField.RESIDENT_RECORD_CODE, Permission.SEE_RESIDENT_RECORD_CODE);
    NEEDED.put(PersonField.RESIDENCE_CLASS, Permission.SEE_RESIDENCE_STATUS);
    NEEDED.put(PersonField.RESIDENCE_STATUS, Permission.SEE_RESIDENCE_STATUS);
    NEEDED.put(PersonField.RESIDENCE_PERIOD, Permission.SEE_RESIDENCE_STATUS);
    NEEDED.put(PersonField.RESIDENCE_EXPIRES_ON, Permission.SEE_RESIDENCE_STATUS);
    NEEDED.put(PersonField.RESIDENCE_CARD_NUMBER, Permission.SEE_RESIDENCE_STATUS);
    NEEDED.put(PersonField.STAY_PERIOD, Permission.SEE_RESIDENCE_STATUS);
  }

  private ItemPermissions() {}

  /** The items that the operator of a passage may not see. */
  static Set<PersonField> hidden(Passage passage) {
    Set<PersonField> hidden = EnumSet.noneOf(PersonField.class);
    NEEDED.forEach(
        (field, permission) -> {
          if (!passage.may(permission)) {
            hidden.add(field);
          }
        });
    return hidden;
  }
}
