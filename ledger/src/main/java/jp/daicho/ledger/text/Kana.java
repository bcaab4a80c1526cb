package jp.daicho.ledger.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * A reading in katakana (1.1.18) in its normal form: full-width katakana, the long mark ー, the
 * middle dot ・, and single full-width spaces between its parts.
 *
 * @param value the reading
 */
public record Kana(String value) {
  private static final String WHAT = "reading in katakana";

  /** Each part starts with one of ァ to ヺ; the long mark and the middle dot follow others only. */
  private static final Pattern NORMAL_FORM =
      Pattern.compile(
          "[\\u30A1-\\u30FA][\\u30A1-\\u30FA・ー]*(?:\\u3000[\\u30A1-\\u30FA][\\u30A1-\\u30FA・ー]*)*");

  /** 2.1.2 counts these as one with the long mark, and with each other. */
  private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015\\u2212]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");

  /**
   * Checks the normal form.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY} or {@link Fault#WRONG_CHARACTER_KIND}
   */
  public Kana {
    if (value.isBlank()) {
      throw new InvalidValueException(Fault.EMPTY, WHAT);
    }
    if (!NORMAL_FORM.matcher(value).matches()) {
      throw new InvalidValueException(Fault.WRONG_CHARACTER_KIND, WHAT);
    }
  }

  /**
   * A reading that is in its normal form already.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY} or {@link Fault#WRONG_CHARACTER_KIND}
   */
  public static Kana of(String value) {
    return new Kana(value);
  }

  /**
   * A reading as typed: hiragana and half-width katakana become katakana, voiced marks join their
   * kana, every dash becomes ー, spaces of any kind and number one full-width space.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY} or {@link Fault#WRONG_CHARACTER_KIND}
   */
  public static Kana parse(String text) {
    return new Kana(normalForm(text));
  }

  /** Whether {@link #parse} takes the text: nothing but kana, dashes and spaces. */
  public static boolean isReadable(String text) {
    return NORMAL_FORM.matcher(normalForm(text)).matches();
  }

  /**
   * The keys under which the reading is found (2.1.2). Two readings are alike if they share a key;
   * for a part of a reading, if one of its keys is a part of a key of the other.
   *
   * <p>The first key ignores voiced marks, the size of kana, long marks and spaces, and takes ウ
   * after a kana of the オ column as オ. A reading with ヂ or ヅ has a second key, in which they are ジ
   * and ズ: 2.1.2 wants ヂ found by チ and by ジ, but not チ by シ.
   *
   * <p>Spaces are ignored before ウ is looked at, so a part that starts with ウ may stand as オ in the
   * whole (オノ　ウメ); the keys of a given name are kept apart, for searching by it alone.
   */
  public SequencedSet<String> searchKeys() {
    SequencedSet<String> keys = new LinkedHashSet<>();
    keys.add(KanaSearchKey.of(value));
    if (value.indexOf('ヂ') >= 0 || value.indexOf('ヅ') >= 0) {
      keys.add(KanaSearchKey.of(value.replace('ヂ', 'ジ').replace('ヅ', 'ズ')));
    }
    return keys;
  }

  /** The first of {@link #searchKeys()}, for where one key must do. */
  public String searchKey() {
    return searchKeys().getFirst();
  }

  private static String normalForm(String text) {
    if (NORMAL_FORM.matcher(text).matches()) {
      return text;
    }
    // Voiced marks that stand alone become combining ones first, or compatibility would part them
    // by a space.
    String joined = text.replace('\u309B', '\u3099').replace('\u309C', '\u309A');
    String wide = Normalizer.normalize(joined, Normalizer.Form.NFKC);
    String spaced = SPACES.matcher(wide.strip()).replaceAll("\u3000");
    String dashed = DASHES.matcher(spaced).replaceAll("ー");
    StringBuilder katakana = new StringBuilder(dashed.length());
    for (int i = 0; i < dashed.length(); i++) {
      char c = dashed.charAt(i);
      katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c - 'ぁ' + 'ァ') : c);
    }
    // ワ, ヰ, ヱ, ヲ with a voiced mark compose only now that hiragana has become katakana.
    return Normalizer.normalize(katakana, Normalizer.Form.NFC);
  }
}
