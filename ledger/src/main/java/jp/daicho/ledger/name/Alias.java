package jp.daicho.ledger.name;

import java.time.LocalDate;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * An alias (通称) of a foreign resident (1.1.2, 1.1.7) with the history that follows the person from
 * one municipality to the next.
 *
 * @param text the alias, parts separated by one full-width space, at most 100 characters
 * @param furigana the reading; {@code null} if none is registered
 * @param recorded when and where it was recorded; {@code null} if not known
 * @param deleted when and where it was deleted; {@code null} while it stands
 */
public record Alias(
    String text, @Nullable Furigana furigana, @Nullable Entry recorded, @Nullable Entry deleted) {

  /**
   * Checks characters, spaces, length, and that it was not deleted before it was recorded.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#TOO_LONG}, {@link
   *     Fault#UNKNOWN_FORM} (for spaces), {@link Fault#CONTROL_CHARACTER} or {@link
   *     Fault#IMPOSSIBLE_DATE}
   */
  public Alias {
    NameText.requireName(text, "alias");
    if (recorded != null && deleted != null && deleted.day().isBefore(recorded.day())) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, "alias");
    }
  }

  /**
   * An alias written exactly so, that stands.
   *
   * @throws InvalidValueException as the constructor
   */
  public static Alias of(String text, @Nullable Furigana furigana, @Nullable Entry recorded) {
    return new Alias(text, furigana, recorded, null);
  }

  /**
   * An alias as typed, that stands; spaces of any kind and number separate parts.
   *
   * @throws InvalidValueException as the constructor
   */
  public static Alias parse(String text, @Nullable Furigana furigana, @Nullable Entry recorded) {
    return of(NameText.foldSpaces(text), furigana, recorded);
  }

  /** The same alias, deleted. */
  public Alias delete(Entry entry) {
    return new Alias(text, furigana, recorded, entry);
  }

  /** Whether it has been deleted. */
  public boolean isDeleted() {
    return deleted != null;
  }

  /**
   * When and where an alias was recorded or deleted.
   *
   * @param day the day
   * @param municipality the name of the municipality, as printed
   * @param code its code; {@code null} if not known
   */
  public record Entry(LocalDate day, String municipality, @Nullable MunicipalityCode code) {
    private static final int LONGEST_MUNICIPALITY = 16;

    /**
     * Checks the name of the municipality, which may have its prefecture's before it.
     *
     * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#TOO_LONG} or {@link
     *     Fault#CONTROL_CHARACTER}
     */
    public Entry {
      RegisterText.required(municipality, LONGEST_MUNICIPALITY, "municipality of an alias");
    }
  }
}
