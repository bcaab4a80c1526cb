package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import java.util.EnumSet;
import java.util.Set;
import jp.daicho.ledger.record.ResidentKind;

/**
 * Which fields the entry of a kind of move has: screens show these and no others, and what is typed
 * elsewhere is refused, so that nothing typed is lost without a word.
 */
public final class MoveFields {
  private static final Set<CommonField> ADDRESS =
      EnumSet.of(WARD, POSTAL_CODE, ADDRESS_CODE, TOWN, LOT, BUILDING);
  private static final Set<CommonField> PREVIOUS =
      EnumSet.range(PREVIOUS_KIND, PREVIOUS_HOUSEHOLDER);
  private static final Set<CommonField> DESTINATION =
      EnumSet.range(DESTINATION_KIND, DESTINATION_HOUSEHOLDER);
  private static final Set<PersonField> OF_RESIDENTS =
      EnumSet.of(PersonField.ADDRESS_NUMBER, PersonField.VERSION);

  private MoveFields() {}

  /** The fields that all persons share. */
  public static Set<CommonField> common(MoveType type) {
    EnumSet<CommonField> fields = EnumSet.of(MOVED_ON, GROUND);
    for (Ground ground : type.grounds()) {
      CommonField date = ground.date();
      if (date != null) {
        fields.add(date);
      }
    }
    switch (type.effect()) {
      case ENTER -> {
        fields.add(HOUSEHOLD_NUMBER);
        fields.addAll(ADDRESS);
        fields.addAll(PREVIOUS);
        fields.add(DE_FACTO_HOUSEHOLDER);
      }
      case RELOCATE -> {
        fields.add(HOUSEHOLD_NUMBER);
        fields.addAll(ADDRESS);
        fields.add(LAST_BECOMES_HOUSEHOLDER);
        fields.add(DE_FACTO_HOUSEHOLDER);
      }
      case REGROUP -> {
        fields.add(HOUSEHOLD_NUMBER);
        fields.add(LAST_BECOMES_HOUSEHOLDER);
        fields.add(DE_FACTO_HOUSEHOLDER);
      }
      case LEAVE -> {
        fields.addAll(DESTINATION);
        fields.add(LAST_BECOMES_HOUSEHOLDER);
      }
      case ARRIVE -> {
        fields.addAll(DESTINATION);
        // Who arrives before the planned day is gone from now on (1.1.5, 4.0.4).
        fields.add(LAST_BECOMES_HOUSEHOLDER);
      }
      case CORRECT -> {
        if (type.changes().contains(ItemGroup.ADDRESS)) {
          fields.addAll(ADDRESS);
        }
        if (type.changes().contains(ItemGroup.IDENTITY)) {
          fields.addAll(PREVIOUS);
        }
        if (changesNames(type)) {
          fields.add(CARRY_HOUSEHOLDER_NAME);
        }
        if (type.changes().contains(ItemGroup.ANNOTATIONS)) {
          fields.add(DE_FACTO_HOUSEHOLDER);
        }
      }
      case CONVERT -> fields.add(CARRY_HOUSEHOLDER_NAME);
      case REMAKE -> {}
      case RESTORE -> {
        fields.add(CANCELLED_MOVE);
        fields.add(HOUSEHOLD_NUMBER);
        fields.addAll(ADDRESS);
        fields.addAll(PREVIOUS);
        fields.add(DE_FACTO_HOUSEHOLDER);
      }
      case CANCEL -> {
        fields.add(CANCELLED_MOVE);
        fields.add(HOUSEHOLD_NUMBER);
      }
    }
    return fields;
  }

  /** The fields of each person, of whatever kind. */
  public static Set<PersonField> person(MoveType type) {
    EnumSet<PersonField> fields = EnumSet.noneOf(PersonField.class);
    switch (type.effect()) {
      case ENTER -> {
        fields.addAll(EnumSet.allOf(PersonField.class));
        fields.removeAll(OF_RESIDENTS);
        // The day of having become a resident, and of the notification, say these (4.1.1.1).
        fields.remove(PersonField.ADDRESS_SET_ON);
        fields.remove(PersonField.BECOMING_NOTIFIED_ON);
        // A record is there before it is restricted (3.1).
        fields.remove(PersonField.RESTRICTED);
      }
      case RESTORE -> {
        fields.addAll(EnumSet.allOf(PersonField.class));
        fields.removeAll(OF_RESIDENTS);
        // No move lifts a restriction; the record keeps the one it has (3.1).
        fields.remove(PersonField.RESTRICTED);
      }
      case RELOCATE, REGROUP, CANCEL -> {
        fields.addAll(OF_RESIDENTS);
        fields.add(PersonField.RELATIONSHIP);
      }
      case LEAVE, REMAKE, ARRIVE -> {
        fields.addAll(OF_RESIDENTS);
      }
      case CORRECT -> {
        fields.addAll(OF_RESIDENTS);
        type.changes().forEach(group -> fields.addAll(group.fields()));
      }
      case CONVERT -> {
        fields.addAll(EnumSet.allOf(PersonField.class));
        fields.remove(PersonField.RETURNING_ADDRESS_NUMBER);
        fields.remove(PersonField.RESTRICTED);
        if (!type.concerns(ResidentKind.FOREIGN)) {
          // Who was a Japanese resident was not registered under the former act (4.5.5).
          fields.remove(PersonField.FORMER_REGISTRATION_ON);
        }
      }
    }
    if (takesSpecialCircumstance(type)) {
      fields.add(PersonField.SPECIAL_CIRCUMSTANCE);
    } else {
      fields.remove(PersonField.SPECIAL_CIRCUMSTANCE);
    }
    return fields;
  }

  /** Whether a move of this kind can be for one of the special reasons of 1.1.4. */
  private static boolean takesSpecialCircumstance(MoveType type) {
    return switch (type.effect()) {
      case ENTER -> !type.reason().name().equals("出生");
      case LEAVE -> Leaving.isMovingOut(type.reason());
      case RELOCATE, REGROUP, ARRIVE -> true;
      case CORRECT -> type.changes().contains(ItemGroup.IDENTITY);
      case CONVERT, REMAKE, CANCEL, RESTORE -> false;
    };
  }

  /**
   * Whether points to note that a record has are corrected and withdrawn by a kind of move
   * (1.1.14); all kinds note things anew.
   */
  public static boolean correctsNotes(MoveType type) {
    return type.changes().contains(ItemGroup.ANNOTATIONS);
  }

  /** The fields of a person of a kind. */
  public static Set<PersonField> person(MoveType type, ResidentKind kind) {
    EnumSet<PersonField> fields = EnumSet.noneOf(PersonField.class);
    for (PersonField field : person(type)) {
      if (BelongingItems.has(kind, field)) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static boolean changesNames(MoveType type) {
    return type.changes().contains(ItemGroup.NAMES) || type.changes().contains(ItemGroup.IDENTITY);
  }
}
