package jp.daicho.ledger.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * The name of a foreign resident (1.1.2) as on the residence card: in the alphabet, in kanji, or
 * both.
 *
 * @param alphabet half-width capital letters with apostrophes, hyphens, periods and commas, parts
 *     separated by one half-width space, at most 100 characters; {@code null} if there is none
 * @param kanji parts separated by one full-width space, at most 100 characters; {@code null} if
 *     there is none
 * @param furigana the reading; {@code null} if none is registered
 */
public record ForeignName(
    @Nullable String alphabet, @Nullable String kanji, @Nullable Furigana furigana)
    implements ResidentName {
  private static final String WHAT = "name of a foreign resident";
  private static final Pattern ALPHABET = Pattern.compile("[A-Z][A-Z'.,-]*(?: [A-Z'.,-]+)*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /**
   * Checks characters and length; both may be empty (1.1.6).
   *
   * @throws InvalidValueException with {@link Fault#TOO_LONG}, {@link Fault#WRONG_CHARACTER_KIND}
   *     (in the alphabet), {@link Fault#UNKNOWN_FORM} (for spaces) or {@link
   *     Fault#CONTROL_CHARACTER}
   */
  public ForeignName {
    if (alphabet != null) {
      RegisterText.required(alphabet, NameText.LONGEST_NAME, WHAT);
      if (!ALPHABET.matcher(alphabet).matches()) {
        throw new InvalidValueException(Fault.WRONG_CHARACTER_KIND, WHAT);
      }
    }
    if (kanji != null) {
      NameText.requireName(kanji, WHAT);
    }
  }

  /**
   * A name written exactly so.
   *
   * @throws InvalidValueException as the constructor
   */
  public static ForeignName of(
      @Nullable String alphabet, @Nullable String kanji, @Nullable Furigana furigana) {
    return new ForeignName(alphabet, kanji, furigana);
  }

  /**
   * A name as typed: the alphabet may be full-width and in lower case, spaces of any kind and
   * number separate parts, an empty text is no name. Kanji keep their code points.
   *
   * @throws InvalidValueException as the constructor
   */
  public static ForeignName parse(
      @Nullable String alphabet, @Nullable String kanji, @Nullable Furigana furigana) {
    return new ForeignName(foldAlphabet(alphabet), foldKanji(kanji), furigana);
  }

  /**
   * The name in the alphabet, then in kanji, separated by a full-width space: {@code ZHANG
   * YULIN　張　玉蓮}.
   */
  @Override
  public String full() {
    if (alphabet == null) {
      return kanji == null ? "" : kanji;
    }
    return kanji == null ? alphabet : alphabet + NameText.SPACE + kanji;
  }

  private static @Nullable String foldAlphabet(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'');
    return SPACES.matcher(narrow.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
  }

  private static @Nullable String foldKanji(@Nullable String text) {
    return text == null || text.isBlank() ? null : NameText.foldSpaces(text);
  }
}
