package jp.daicho.ledger.move;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 氏名, 生年月日 and 性別, by which the standard tells who might be the same (4.1.1.2).
 *
 * <p>Names are compared without spaces and variation selectors: an older record may have the plain
 * form of a character. Of a foreign resident's names in the alphabet and in kanji one is enough.
 */
record Likeness(Set<String> names, RegisterDate birthDate, Sex sex) {
  private static final Pattern PASSED_OVER =
      Pattern.compile("[\\s\\u3000\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");

  static @Nullable Likeness of(PersonReading reading) {
    Person person = reading.person();
    RegisterDate birthDate = reading.birthDate();
    Sex sex = reading.sex();
    return person == null || birthDate == null || sex == null
        ? null
        : new Likeness(names(person), birthDate, sex);
  }

  static Likeness of(ResidentRecord known) {
    return new Likeness(names(known.person()), known.birthDate(), known.sex());
  }

  /** Whether all three are the same; a sex that is not known may be either. */
  boolean resembles(Likeness other) {
    return birthDate.equals(other.birthDate)
        && sexMayBe(other.sex)
        && !Collections.disjoint(names, other.names);
  }

  /**
   * Whether a name in one is one of the person's: 氏名, with 氏名（アルファベット）before 氏名（漢字）or alone, and
   * 通称.
   */
  static boolean isNamed(ResidentRecord known, String name) {
    Person person = known.person();
    Stream<@Nullable String> names =
        switch (person) {
          case JapanesePerson _ -> Stream.of(person.displayName());
          case ForeignPerson foreign -> {
            Alias alias = foreign.alias();
            yield Stream.of(
                person.displayName(),
                foreign.name().alphabet(),
                foreign.name().kanji(),
                alias == null || alias.isDeleted() ? null : alias.text());
          }
        };
    String bare = bare(name);
    return names.filter(one -> one != null).anyMatch(one -> bare(one).equals(bare));
  }

  private static String bare(String name) {
    return PASSED_OVER.matcher(name).replaceAll("");
  }

  private boolean sexMayBe(Sex other) {
    return sex == other || sex == Sex.UNKNOWN || other == Sex.UNKNOWN;
  }

  private static Set<String> names(Person person) {
    Stream<@Nullable String> names =
        switch (person) {
          case JapanesePerson japanese -> Stream.of(japanese.registeredName());
          case ForeignPerson foreign ->
              Stream.of(foreign.name().alphabet(), foreign.name().kanji());
        };
    return names
        .filter(name -> name != null)
        .map(Likeness::bare)
        .collect(Collectors.toUnmodifiableSet());
  }
}
