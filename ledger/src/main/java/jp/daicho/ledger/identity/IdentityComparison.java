package jp.daicho.ledger.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.identity.ComparedPerson.Place;
import jp.daicho.ledger.record.Sex;

/**
 * Compares two people by what is known of them: how likely it is that they are one (ADR 0034).
 *
 * <p>Items count as if they were independent of each other, with one exception: people with
 * different given names who share a surname and an address are a family, twins and all, and neither
 * speaks for one person.
 *
 * @param eras the eras, in which birth dates are typed
 * @param variants the variants of a character (2.1.2), as texts of one code point
 */
public record IdentityComparison(EraCalendar eras, Function<String, Set<String>> variants) {
  /** A comparison. */
  public IdentityComparison {
    Objects.requireNonNull(eras);
    Objects.requireNonNull(variants);
  }

  /** Compares two people; the order does not matter. */
  public Resemblance compare(ComparedPerson one, ComparedPerson other) {
    boolean sameNumber =
        one.individualNumber() != null && one.individualNumber().equals(other.individualNumber());
    List<Weighed> weighed = new ArrayList<>(names(one, other));
    boolean otherGivenName =
        weighed.stream()
            .anyMatch(it -> it.item() == Item.GIVEN_NAME && it.level() == Level.DIFFERENT);
    weighed.add(
        Weighed.of(Item.BIRTH_DATE, BirthDates.compare(one.birthDate(), other.birthDate(), eras)));
    weighed.add(Weighed.of(Item.SEX, sex(one.sex(), other.sex())));
    weighed.add(Weighed.of(Item.ADDRESS, address(one.places(), other.places())));
    if (one.individualNumber() != null && other.individualNumber() != null && !sameNumber) {
      weighed.add(Weighed.of(Item.INDIVIDUAL_NUMBER, Level.DIFFERENT));
    }
    if (otherGivenName) {
      weighed.replaceAll(Weighed::amongFamily);
    }
    return new Resemblance(
        weighed.stream().mapToDouble(Weighed::weight).sum(),
        weighed.stream()
            .filter(it -> it.weight() != 0)
            .sorted(Comparator.comparing(it -> it.weight() < 0))
            .map(Weighed::words)
            .toList(),
        sameNumber);
  }

  /** Surname and given name of the two names that speak most for one person. */
  private List<Weighed> names(ComparedPerson one, ComparedPerson other) {
    boolean woman = one.sex() != Sex.MALE || other.sex() != Sex.MALE;
    List<Weighed> best =
        List.of(
            Weighed.of(Item.SURNAME, Level.UNKNOWN), Weighed.of(Item.GIVEN_NAME, Level.UNKNOWN));
    double most = Double.NEGATIVE_INFINITY;
    for (ComparedName name : one.names()) {
      for (ComparedName theirs : other.names()) {
        List<Weighed> parts = parts(name, theirs, woman);
        double sum = parts.stream().mapToDouble(Weighed::weight).sum();
        if (sum > most) {
          most = sum;
          best = parts;
        }
      }
    }
    return best;
  }

  private List<Weighed> parts(ComparedName one, ComparedName other, boolean woman) {
    Level surname =
        NameLevels.of(
            one.surname(), one.surnameReading(), other.surname(), other.surnameReading(), variants);
    Level given =
        NameLevels.of(
            one.given(), one.givenReading(), other.given(), other.givenReading(), variants);
    if (surname == Level.DIFFERENT && woman) {
      surname = Level.DIFFERENT_OF_WOMAN;
    } else if ((one.former() || other.former())
        && (surname == Level.SAME || surname == Level.VARIANT || surname == Level.WRITTEN)) {
      surname = Level.FORMER;
    }
    return List.of(Weighed.of(Item.SURNAME, surname), Weighed.of(Item.GIVEN_NAME, given));
  }

  private static Level sex(Sex one, Sex other) {
    if (one == Sex.UNKNOWN || other == Sex.UNKNOWN) {
      return Level.UNKNOWN;
    }
    return one == other ? Level.SAME : Level.DIFFERENT;
  }

  private static Level address(Set<Place> places, Set<Place> theirs) {
    if (places.isEmpty() || theirs.isEmpty()) {
      return Level.UNKNOWN;
    }
    boolean same = places.stream().anyMatch(it -> !it.lot().isEmpty() && theirs.contains(it));
    if (same) {
      return Level.SAME;
    }
    return Collections.disjoint(towns(places), towns(theirs)) ? Level.DIFFERENT : Level.TOWN;
  }

  private static Set<String> towns(Set<Place> places) {
    return places.stream().map(Place::town).collect(Collectors.toSet());
  }

  /** An item with how it turned out and what that is worth. */
  private record Weighed(Item item, Level level, String words, double weight) {
    static Weighed of(Item item, Level level) {
      Evidence.Entry entry = Evidence.standard().of(item, level);
      return new Weighed(item, level, entry.words(), entry.weight());
    }

    /** What a family shares speaks for nothing. */
    Weighed amongFamily() {
      return (item == Item.SURNAME || item == Item.ADDRESS) && weight > 0
          ? new Weighed(item, level, words, 0)
          : this;
    }
  }
}
