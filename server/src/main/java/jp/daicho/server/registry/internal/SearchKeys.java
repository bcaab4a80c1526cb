package jp.daicho.server.registry.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.text.Kana;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which people are found. They are derived and never shown: only here may a text be
 * normalised. Several names of a person stand in one key, each between bars, so that a search for
 * the beginning of a name can ask for {@code |…}.
 */
public final class SearchKeys {
  private static final Pattern SELECTORS =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000・.,]+");
  private static final Pattern SPECIAL = Pattern.compile("[%_\\\\]");
  private static final String BAR = "|";

  private SearchKeys() {}

  /** The key of a text as written: width, case, spaces and variation selectors do not count. */
  public static String written(String text) {
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
    return SPACES.matcher(narrow).replaceAll("");
  }

  /**
   * The keys of a reading, as 2.1.2 compares readings: more than one where a kana can be heard in
   * two ways. Empty when the text is no kana.
   */
  public static SequencedSet<String> readings(String text) {
    try {
      return Kana.parse(text).searchKeys();
    } catch (InvalidValueException notKana) {
      return new LinkedHashSet<>();
    }
  }

  /** The pattern for {@code LIKE} of the keys of names that hold a whole name. */
  public static String holdingName(String name) {
    return "%" + BAR + SPECIAL.matcher(written(name)).replaceAll("\\\\$0") + BAR + "%";
  }

  static String names(Person person) {
    StringBuilder key = new StringBuilder(BAR);
    switch (person) {
      case JapanesePerson japanese -> {
        add(key, written(japanese.name().full()));
        FormerSurname former = japanese.formerSurname();
        add(key, former == null ? null : written(former.surname() + japanese.name().given()));
      }
      case ForeignPerson foreign -> {
        String alphabet = foreign.name().alphabet();
        String kanji = foreign.name().kanji();
        Alias alias = foreign.alias();
        add(key, alphabet == null ? null : written(alphabet));
        add(key, kanji == null ? null : written(kanji));
        add(key, alias == null ? null : written(alias.text()));
      }
    }
    return key.toString();
  }

  static String readings(Person person) {
    StringBuilder key = new StringBuilder(BAR);
    switch (person) {
      case JapanesePerson japanese -> {
        addReading(key, japanese.name().furigana());
        FormerSurname former = japanese.formerSurname();
        addReading(key, former == null ? null : former.furigana());
      }
      case ForeignPerson foreign -> {
        addReading(key, foreign.name().furigana());
        Alias alias = foreign.alias();
        addReading(key, alias == null ? null : alias.furigana());
      }
    }
    return key.toString();
  }

  /** The whole reading and, so that it can be asked for alone, the given name (2.1.2). */
  private static void addReading(StringBuilder key, @Nullable Furigana furigana) {
    if (furigana != null) {
      readings(furigana.kana()).forEach(reading -> add(key, reading));
      if (!furigana.given().isEmpty()) {
        readings(furigana.given()).forEach(reading -> add(key, reading));
      }
    }
  }

  private static void add(StringBuilder key, @Nullable String name) {
    if (name != null && !name.isEmpty()) {
      key.append(name).append(BAR);
    }
  }
}
