package jp.daicho.bench.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How clerks ask for somebody, and what they type then. Null where somebody has no such item. */
public enum QuestionKind {
  /** A surname by its reading. */
  SURNAME_KANA(person -> surname(person.kana()), Text.KANA),
  /** A surname as written. */
  SURNAME_KANJI(Person::surname, Text.NAME),
  /** Surname and given name by reading, with a space. */
  FULL_KANA(person -> person.kana() == null ? null : person.kana().replace('　', ' '), null),
  /** The same without a space. */
  FULL_KANA_JOINED(person -> joined(person.kana()), Text.KANA),
  /** Surname and given name as written. */
  FULL_KANJI(person -> joined(person.name()), Text.NAME),
  /** Two characters from the middle of a name. */
  PART_OF_NAME(person -> middle(joined(person.name())), Text.NAME),
  /** A given name by its reading. */
  GIVEN_KANA(person -> given(person.kana()), Text.KANA),
  /** A birth date of the Japanese calendar. */
  BIRTH_DATE(person -> wareki(person.birth()), null),
  /** The same with the reading of the surname. */
  BIRTH_DATE_AND_SURNAME(
      person ->
          surname(person.kana()) == null
              ? null
              : wareki(person.birth()) + " " + surname(person.kana()),
      null),
  /** Town and lot. */
  ADDRESS_TO_THE_LOT(
      person -> person.lot() == null ? null : person.town() + person.lot(), Text.ADDRESS),
  /** A surname as written with the town. */
  SURNAME_AND_TOWN(
      person ->
          person.surname() == null || person.town() == null
              ? null
              : person.surname() + " " + person.town(),
      null),
  /** A town. */
  TOWN(Person::town, Text.ADDRESS),
  /** A building without its room. */
  BUILDING(
      person -> person.building() == null ? null : person.building().split("　", -1)[0],
      Text.ADDRESS),
  /** 宛名番号. */
  ADDRESS_NUMBER(Person::addressNumber, null),
  /** 世帯番号. */
  HOUSEHOLD_NUMBER(Person::householdNumber, null),
  /** 個人番号. */
  INDIVIDUAL_NUMBER(Person::individualNumber, null),
  /** 住民票コード. */
  RECORD_CODE(Person::recordCode, null),
  /** 在留カード番号. */
  CARD_NUMBER(Person::cardNumber, null),
  /** A surname in a rare form, asked by the usual one. */
  VARIANT(person -> usualForm(person.surname()), Text.NAME),
  /** A whole name from an earlier version. */
  FORMER_NAME(Person::formerName, Text.NAME),
  /** Town and lot from an earlier version. */
  FORMER_ADDRESS(Person::formerAddress, Text.ADDRESS),
  /** A name in the alphabet. */
  ALPHABET(Person::alphabet, Text.NAME);

  /** What an ordinary database would look into. */
  enum Text {
    /** Names as written. */
    NAME,
    /** Readings. */
    KANA,
    /** Addresses. */
    ADDRESS
  }

  private static final List<String> USUAL =
      List.of("髙高", "﨑崎", "邉辺", "邊辺", "𠮷吉", "濵浜", "濱浜", "齋斎", "齊斉", "櫻桜", "澤沢", "廣広", "國国", "冨富");

  @SuppressWarnings("ImmutableEnumChecker") // all are functions of their argument only
  private final Function<Person, @Nullable String> typed;

  private final @Nullable Text text;

  QuestionKind(Function<Person, @Nullable String> typed, @Nullable Text text) {
    this.typed = typed;
    this.text = text;
  }

  /** What is typed to find a person, or null if the person has no such item. */
  @Nullable String question(Person person) {
    String question = typed.apply(person);
    return question == null || question.isBlank() ? null : question;
  }

  /** The texts in which {@code LIKE} could look for it; null if it could not. */
  @Nullable Text text() {
    return text;
  }

  /** Its name in figures. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String surname(@Nullable String kana) {
    int space = kana == null ? -1 : kana.indexOf('　');
    return kana == null || space < 1 ? null : kana.substring(0, space);
  }

  private static @Nullable String given(@Nullable String kana) {
    int space = kana == null ? -1 : kana.indexOf('　');
    return kana == null || space < 1 ? null : kana.substring(space + 1);
  }

  private static @Nullable String joined(@Nullable String name) {
    return name == null ? null : name.replace("　", "");
  }

  private static @Nullable String middle(@Nullable String name) {
    return name == null || name.codePointCount(0, name.length()) < 4
        ? null
        : name.substring(name.offsetByCodePoints(0, 1), name.offsetByCodePoints(0, 3));
  }

  /** As clerks type it: S55.12.26. */
  private static String wareki(LocalDate day) {
    record Era(char letter, LocalDate from) {}
    List<Era> eras =
        List.of(
            new Era('R', LocalDate.of(2019, 5, 1)),
            new Era('H', LocalDate.of(1989, 1, 8)),
            new Era('S', LocalDate.of(1926, 12, 25)),
            new Era('T', LocalDate.of(1912, 7, 30)));
    for (Era era : eras) {
      if (!day.isBefore(era.from())) {
        return "%c%d.%d.%d"
            .formatted(
                era.letter(),
                day.getYear() - era.from().getYear() + 1,
                day.getMonthValue(),
                day.getDayOfMonth());
      }
    }
    return day.toString();
  }

  private static @Nullable String usualForm(@Nullable String surname) {
    if (surname == null) {
      return null;
    }
    StringBuilder usual = new StringBuilder();
    surname
        .codePoints()
        .filter(character -> character < 0xE0100 || character > 0xE01EF)
        .forEach(
            character -> {
              String written = Character.toString(character);
              usual.append(
                  USUAL.stream()
                      .filter(pair -> pair.startsWith(written))
                      .map(pair -> pair.substring(written.length()))
                      .findFirst()
                      .orElse(written));
            });
    return usual.toString().equals(surname) ? null : usual.toString();
  }
}
