package jp.daicho.ledger.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a text as written: width, case, accents, spaces and variation selectors do not count.
 */
public final class WrittenKey {
  private static final Pattern SELECTORS =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
  private static final Pattern IGNORED = Pattern.compile("[\\s\\u3000・.,'’]+");
  private static final Pattern LATIN = Pattern.compile("[\\x{C0}-\\x{24F}\\x{1E00}-\\x{1EFF}]");
  private static final Pattern ACCENTS = Pattern.compile("[\\x{300}-\\x{36F}]");

  /** Latin letters that are no letter with an accent for Unicode, and what passports write. */
  private static final String UNDIVIDED = "đøłħŧı";

  private static final String PLAIN = "dolhti";

  private WrittenKey() {}

  /** The key; empty if nothing of the text counts. */
  public static String of(String text) {
    String usual = ofUsualCharacters(text);
    return usual == null ? ofAnyCharacters(text) : usual;
  }

  /** The key of a text in which no character is touched by its neighbours; null for any other. */
  private static @Nullable String ofUsualCharacters(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if ((character >= 0x4E00 && character <= 0x9FFF)
          || (character >= 'ぁ' && character <= 'ゖ')
          || (character >= 'ァ' && character <= 'ヺ')
          || character == 'ー'
          || (character >= '0' && character <= '9')
          || (character >= 'a' && character <= 'z')) {
        key.append(character);
      } else if (character >= 'A' && character <= 'Z') {
        key.append((char) (character - 'A' + 'a'));
      } else if (character >= '０' && character <= '９') {
        key.append((char) (character - '０' + '0'));
      } else if (character != ' ' && character != '\u3000') {
        return null;
      }
    }
    return key.toString();
  }

  private static String ofAnyCharacters(String text) {
    String bare = SELECTORS.matcher(text).replaceAll("");
    String narrow = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = LATIN.matcher(narrow).find() ? withoutAccents(narrow) : narrow;
    return IGNORED.matcher(plain).replaceAll("");
  }

  private static String withoutAccents(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int undivided = UNDIVIDED.indexOf(character);
      if (undivided >= 0) {
        plain.append(PLAIN.charAt(undivided));
      } else if (LATIN.matcher(text.substring(i, i + 1)).matches()) {
        plain.append(
            ACCENTS
                .matcher(Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD))
                .replaceAll(""));
      } else {
        plain.append(character);
      }
    }
    return plain.toString();
  }
}
