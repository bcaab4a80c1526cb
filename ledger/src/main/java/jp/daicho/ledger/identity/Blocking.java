package jp.daicho.ledger.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.text.Kana;
import org.jspecify.annotations.Nullable;

/**
 * Which records are worth comparing with some people: those born on a day near one of theirs whose
 * given name reads or is written like one of theirs. With another given name nobody reaches the
 * threshold, so that little is lost by asking for it: who is in the register without one yet.
 *
 * @param days the days near their birth dates, the first day of what an uncertain date can mean
 * @param readings the keys of the readings of given names, or of names of one part (2.1.2)
 * @param writings given names, or names of one part, as written, with variants of their characters;
 *     of names in the alphabet each part
 */
public record Blocking(SortedSet<LocalDate> days, Set<String> readings, Set<String> writings) {

  private static final int MOST_SPELLINGS = 200;

  /**
   * What to ask for.
   *
   * @param today nobody is born later
   * @param variants the variants of a character (2.1.2), as texts of one code point
   */
  public static Blocking of(
      Collection<ComparedPerson> people,
      LocalDate today,
      EraCalendar eras,
      Function<String, Set<String>> variants) {
    Blocking blocking = new Blocking(new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    for (ComparedPerson person : people) {
      blocking.days.addAll(BirthDates.near(person.birthDate(), today, eras));
      for (ComparedName name : person.names()) {
        boolean single = name.given().isEmpty();
        blocking.add(
            single ? name.surname() : name.given(),
            single ? name.surnameReading() : name.givenReading(),
            variants);
      }
    }
    return blocking;
  }

  /** Whether a record is one of those that are asked for. */
  public boolean admits(ComparedPerson record) {
    return days.contains(record.birthDate().earliest())
        && record.names().stream()
            .anyMatch(
                name ->
                    writings.contains(name.given())
                        || writings.contains(name.surname())
                        || !Collections.disjoint(readings, ComparedName.keys(name.givenReading()))
                        || !Collections.disjoint(
                            readings, ComparedName.keys(name.surnameReading())));
  }

  /** Whether there is anything to ask for. */
  public boolean isEmpty() {
    return days.isEmpty() || (readings.isEmpty() && writings.isEmpty());
  }

  private void add(String written, @Nullable Kana reading, Function<String, Set<String>> variants) {
    if (!written.isEmpty()) {
      writings.addAll(Words.spellings(written, variants, MOST_SPELLINGS));
    }
    readings.addAll(ComparedName.keys(reading));
  }
}
