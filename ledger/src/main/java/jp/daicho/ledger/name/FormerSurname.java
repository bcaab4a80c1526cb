package jp.daicho.ledger.name;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A former surname (旧氏) that a Japanese resident asked to have registered (1.1.7).
 *
 * @param surname the surname, at most 50 characters
 * @param furigana the reading; {@code null} if none is registered
 */
public record FormerSurname(String surname, @Nullable Furigana furigana) {

  /**
   * Checks characters and length.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#TOO_LONG}, {@link
   *     Fault#UNKNOWN_FORM} (for a space) or {@link Fault#CONTROL_CHARACTER}
   */
  public FormerSurname {
    NameText.requirePart(surname, "former surname");
  }

  /**
   * A former surname written exactly so.
   *
   * @throws InvalidValueException as the constructor
   */
  public static FormerSurname of(String surname, @Nullable Furigana furigana) {
    return new FormerSurname(surname, furigana);
  }

  /**
   * A former surname as typed; spaces around it are dropped.
   *
   * @throws InvalidValueException as the constructor
   */
  public static FormerSurname parse(String text, @Nullable Furigana furigana) {
    return new FormerSurname(NameText.foldSpaces(text), furigana);
  }
}
