package jp.daicho.ledger.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.text.Kana;
import org.jspecify.annotations.Nullable;

/**
 * A name that a person is known by, in its two parts, as it is compared: without spaces and
 * variation selectors, letters in one case and width.
 *
 * @param surname 氏; empty if there is none
 * @param given 名, or all that follows the first part; empty if there is none
 * @param surnameReading its reading, or null
 * @param givenReading its reading, or null
 * @param former whether it is a former surname or an alias and not 氏名
 */
public record ComparedName(
    String surname,
    String given,
    @Nullable Kana surnameReading,
    @Nullable Kana givenReading,
    boolean former) {
  private static final Pattern PASSED_OVER =
      Pattern.compile("[\\s\\u3000\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");
  private static final Pattern SPACES = Pattern.compile("[ \\u3000]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");

  /** All names of a person: 氏名 first, in both orders where it is in the alphabet. */
  static List<ComparedName> of(Person person) {
    return switch (person) {
      case JapanesePerson japanese -> of(japanese);
      case ForeignPerson foreign -> of(foreign);
    };
  }

  private static List<ComparedName> of(JapanesePerson person) {
    List<ComparedName> names = new ArrayList<>();
    PersonName name = person.name();
    Furigana furigana = name.furigana();
    names.add(name(name.surname(), name.given(), furigana, false));
    FormerSurname former = person.formerSurname();
    if (former != null) {
      Furigana surname = former.furigana();
      names.add(
          new ComparedName(
              bare(former.surname()),
              bare(name.given()),
              surname == null ? null : Kana.of(surname.surname()),
              furigana == null || furigana.given().isEmpty() ? null : Kana.of(furigana.given()),
              true));
    }
    return names;
  }

  private static List<ComparedName> of(ForeignPerson person) {
    List<ComparedName> names = new ArrayList<>();
    String alphabet = person.name().alphabet();
    if (alphabet != null) {
      String[] parts = SPACES.split(alphabet, 2);
      String first = letters(parts[0]);
      String rest = parts.length == 1 ? "" : letters(parts[1]);
      names.add(new ComparedName(first, rest, null, null, false));
      if (!rest.isEmpty()) {
        // Passports and notifications do not agree on which part comes first.
        names.add(new ComparedName(rest, first, null, null, false));
      }
    }
    String kanji = person.name().kanji();
    if (kanji != null) {
      names.add(inParts(kanji, person.name().furigana(), false));
    }
    Alias alias = person.alias();
    if (alias != null && !alias.isDeleted()) {
      names.add(inParts(alias.text(), alias.furigana(), true));
    }
    return names;
  }

  private static ComparedName inParts(String text, @Nullable Furigana furigana, boolean former) {
    String[] parts = SPACES.split(text, 2);
    return name(parts[0], parts.length == 1 ? "" : parts[1], furigana, former);
  }

  private static ComparedName name(
      String surname, String given, @Nullable Furigana furigana, boolean former) {
    boolean parted = furigana != null && !furigana.given().isEmpty();
    return new ComparedName(
        bare(surname),
        bare(given),
        furigana == null ? null : Kana.of(furigana.surname()),
        furigana != null && parted ? Kana.of(furigana.given()) : null,
        former);
  }

  private static String bare(String text) {
    return PASSED_OVER.matcher(text).replaceAll("");
  }

  private static String letters(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_LETTERS.matcher(narrow).replaceAll("");
  }

  /** The keys of a reading; none if there is none. */
  static Set<String> keys(@Nullable Kana reading) {
    return reading == null ? Set.of() : Set.copyOf(reading.searchKeys());
  }

  /** Without the name, which has no place in a log. */
  @Override
  public String toString() {
    return "ComparedName";
  }
}
