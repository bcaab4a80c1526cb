package jp.daicho.ledger.move;

import java.util.Map;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * Whether somebody of an entry is told to be in the register by the standard's own rule (4.1.1.2).
 */
public final class AlreadyKnown {
  private AlreadyKnown() {}

  /**
   * Whether a record shares a number with a person of the entry, which is an error, or name, sex
   * and birth date, which is an alert.
   */
  public static boolean tells(PersonReading person, ResidentRecord known) {
    return sharesNumber(person, known) || isAlike(person, known);
  }

  private static boolean sharesNumber(PersonReading person, ResidentRecord known) {
    Map<PersonField, String> theirs = IdentityRules.numbersOf(known);
    return IdentityRules.numbersOf(person).entrySet().stream()
        .anyMatch(number -> number.getValue().equals(theirs.get(number.getKey())));
  }

  /** Name, sex and birth date are the same. */
  static boolean isAlike(PersonReading person, ResidentRecord known) {
    Likeness likeness = Likeness.of(person);
    return likeness != null && likeness.resembles(Likeness.of(known));
  }
}
