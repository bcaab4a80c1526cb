package jp.daicho.ledger.name;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.Kana;
import jp.daicho.ledger.text.RegisterText;

/**
 * A phonetic reading (振り仮名) in katakana, and whether the person confirmed it (1.1.18).
 *
 * @param kana the reading in the {@linkplain Kana normal form} of kana, its parts separated as the
 *     name's
 * @param confirmed whether the person confirmed it
 */
public record Furigana(String kana, boolean confirmed) {

  /**
   * Checks the reading.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#WRONG_CHARACTER_KIND} or
   *     {@link Fault#TOO_LONG}
   */
  public Furigana {
    kana = Kana.of(kana).value();
    RegisterText.required(kana, NameText.LONGEST_NAME, "phonetic reading");
  }

  /**
   * A reading in normal form.
   *
   * @throws InvalidValueException as the constructor
   */
  public static Furigana of(String kana, boolean confirmed) {
    return new Furigana(kana, confirmed);
  }

  /**
   * A reading as typed, in hiragana, half-width katakana, with any spaces or dashes.
   *
   * @throws InvalidValueException as the constructor
   */
  public static Furigana parse(String text, boolean confirmed) {
    return new Furigana(Kana.parse(text).value(), confirmed);
  }

  /** The same reading, confirmed by the person. */
  public Furigana confirm() {
    return new Furigana(kana, true);
  }

  /** The part before the first space; all of it if there is none. */
  public String surname() {
    int space = kana.indexOf(NameText.SPACE);
    return space < 0 ? kana : kana.substring(0, space);
  }

  /** The part after the first space; empty if there is none. */
  public String given() {
    int space = kana.indexOf(NameText.SPACE);
    return space < 0 ? "" : kana.substring(space + 1);
  }
}
