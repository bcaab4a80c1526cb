package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.ResidentKind;

/**
 * Items that make sense for one kind of resident only, or only beside another item. What is typed
 * where it cannot be registered is a fault, so that nothing typed is lost without a word.
 */
final class BelongingItems {
  /** Items of 1.1.1 that 1.1.2 does not have. */
  private static final Set<PersonField> OF_JAPANESE =
      EnumSet.of(
          SURNAME,
          GIVEN_NAME,
          SURNAME_FURIGANA,
          GIVEN_NAME_FURIGANA,
          FORMER_SURNAME,
          FORMER_SURNAME_FURIGANA,
          FORMER_SURNAME_FURIGANA_CONFIRMED,
          DOMICILE,
          HEAD_OF_REGISTER,
          ELECTORAL_ROLL);

  /** Items of 1.1.2 that 1.1.1 does not have. */
  private static final Set<PersonField> OF_FOREIGN =
      EnumSet.of(
          NAME_ALPHABET,
          NAME_KANJI,
          NAME_FURIGANA,
          ALIAS,
          ALIAS_FURIGANA,
          ALIAS_FURIGANA_CONFIRMED,
          ALIAS_RECORDED_ON,
          ALIAS_RECORDED_IN,
          ALIAS_DELETED_ON,
          ALIAS_DELETED_IN,
          NATIONALITY,
          RESIDENCE_CLASS,
          RESIDENCE_STATUS,
          RESIDENCE_PERIOD,
          RESIDENCE_EXPIRES_ON,
          RESIDENCE_CARD_NUMBER,
          STAY_PERIOD,
          FORMER_REGISTRATION_ON,
          RESIDENCE_REPORTED,
          LANDING_PERMISSION,
          ADDRESSEE);

  /** A no beside nothing, which a file with columns for everybody has, takes nothing away. */
  private static final Set<String> NOTHING = Set.of("", "0", "無");

  private static final Set<PersonField> FLAGS =
      EnumSet.of(
          FURIGANA_CONFIRMED,
          FORMER_SURNAME_FURIGANA_CONFIRMED,
          ALIAS_FURIGANA_CONFIRMED,
          RESIDENCE_REPORTED,
          LANDING_PERMISSION,
          ELECTORAL_ROLL);

  private final PersonEntry entry;
  private final int position;
  private final Findings findings;

  BelongingItems(PersonEntry entry, int position, Findings findings) {
    this.entry = entry;
    this.position = position;
    this.findings = findings;
  }

  /** Whether residents of a kind have an item. */
  static boolean has(ResidentKind kind, PersonField field) {
    return switch (kind) {
      case JAPANESE -> !OF_FOREIGN.contains(field);
      case FOREIGN -> !OF_JAPANESE.contains(field);
    };
  }

  /**
   * Finds what is typed and cannot be registered for this kind of resident, or not alone.
   *
   * @param whole whether the entry holds the whole person; if not, what an item stands beside may
   *     be in the record
   */
  void check(ResidentKind kind, boolean whole) {
    for (PersonField field : PersonField.values()) {
      if (!has(kind, field) && says(field)) {
        findings.add(misplaced(field), PersonReading.at(position, field));
      }
    }
    if (!whole) {
      return;
    }
    dependents(kind)
        .forEach(
            (needed, beside) -> {
              if (entry.get(needed).isBlank() && beside.stream().anyMatch(this::says)) {
                findings.add(FindingCode.EMPTY, PersonReading.at(position, needed));
              }
            });
  }

  private static Map<PersonField, List<PersonField>> dependents(ResidentKind kind) {
    Map<PersonField, List<PersonField>> dependents = new LinkedHashMap<>();
    switch (kind) {
      case JAPANESE -> {
        dependents.put(SURNAME_FURIGANA, List.of(GIVEN_NAME_FURIGANA, FURIGANA_CONFIRMED));
        dependents.put(
            FORMER_SURNAME, List.of(FORMER_SURNAME_FURIGANA, FORMER_SURNAME_FURIGANA_CONFIRMED));
        dependents.put(FORMER_SURNAME_FURIGANA, List.of(FORMER_SURNAME_FURIGANA_CONFIRMED));
      }
      case FOREIGN -> {
        dependents.put(NAME_FURIGANA, List.of(FURIGANA_CONFIRMED));
        dependents.put(
            ALIAS,
            List.of(
                ALIAS_FURIGANA,
                ALIAS_FURIGANA_CONFIRMED,
                ALIAS_RECORDED_ON,
                ALIAS_RECORDED_IN,
                ALIAS_DELETED_ON,
                ALIAS_DELETED_IN));
        dependents.put(ALIAS_FURIGANA, List.of(ALIAS_FURIGANA_CONFIRMED));
        dependents.put(ALIAS_RECORDED_ON, List.of(ALIAS_RECORDED_IN));
        dependents.put(ALIAS_RECORDED_IN, List.of(ALIAS_RECORDED_ON));
        dependents.put(ALIAS_DELETED_ON, List.of(ALIAS_DELETED_IN));
        dependents.put(ALIAS_DELETED_IN, List.of(ALIAS_DELETED_ON));
      }
    }
    return dependents;
  }

  private static FindingCode misplaced(PersonField field) {
    if (field == FORMER_SURNAME) {
      return FindingCode.FORMER_SURNAME_OF_FOREIGNER;
    }
    return field == ALIAS ? FindingCode.ALIAS_OF_JAPANESE : FindingCode.ITEM_OF_OTHER_KIND;
  }

  private boolean says(PersonField field) {
    String typed = entry.get(field).strip();
    return FLAGS.contains(field) ? !NOTHING.contains(typed) : !typed.isEmpty();
  }
}
