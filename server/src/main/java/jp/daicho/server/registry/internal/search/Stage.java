package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are answered equally well, asked at one place: of residents, of now, and so on.
 */
final class Stage {
  /**
   * One more row is asked for for so many persons: some have two that answer, and asking again
   * costs more.
   */
  private static final int SPARE = 4;

  private final List<Probe> probes;
  private final Standing standing;
  private final boolean isPast;
  private @Nullable Supplier<Rows> asked;
  private @Nullable Supplier<Answers<String>> askedPersons;
  private @Nullable Rows known;

  private Stage(List<Probe> probes, Standing standing, boolean isPast) {
    this.probes = probes;
    this.standing = standing;
    this.isPast = isPast;
  }

  /** The places at which questions are asked, in their order. */
  static Stream<Stage> of(List<Probe> probes, List<Standing> standings) {
    List<Probe> lookingBack = probes.stream().filter(Probe::looksBack).toList();
    return standings.stream()
        .flatMap(
            standing ->
                Stream.of(
                    new Stage(probes, standing, false), new Stage(lookingBack, standing, true)))
        .filter(stage -> !stage.probes.isEmpty());
  }

  /**
   * Rows that answer, in their order; a person may have several.
   *
   * @param areAll whether there are no more
   */
  record Rows(List<Hit> hits, boolean areAll) {}

  /** What all questions were answered, one after the other. */
  private record Answers<T>(List<T> all, boolean areAll) {}

  /** Whether it is better asked with others: it reads nothing yet, or few rows. */
  boolean isBetterAskedWithOthers() {
    return probes.stream().allMatch(probe -> !probe.readsAtOnce() || probe.isOfFew());
  }

  /** Asks for so many rows, if nothing was asked. */
  void ask(int most) {
    if (asked == null && known == null) {
      asked = rows(most);
    }
  }

  /** So many rows at least, if there are. */
  Rows first(int most) {
    Rows rows = known;
    while (rows == null || (!rows.areAll() && rows.hits().size() < most)) {
      Supplier<Rows> answer = asked == null ? rows(most) : asked;
      asked = null;
      rows = answer.get();
      known = rows;
    }
    return rows;
  }

  private Supplier<Rows> rows(int most) {
    Supplier<Answers<Hit>> answers = ask(probe -> probe.first(standing, isPast, most), most);
    return () -> {
      Answers<Hit> given = answers.get();
      List<Hit> rows = given.all();
      if (probes.size() > 1) {
        rows.sort(Hit.ORDER);
      }
      // After the last row of a question, rows of the others may be missing in between.
      return new Rows(given.areAll() ? rows : rows.subList(0, most), given.areAll());
    };
  }

  private Supplier<Answers<String>> persons(int most) {
    return ask(probe -> probe.some(standing, isPast, most), most);
  }

  /** Asks each question for so much at most. */
  private <T> Supplier<Answers<T>> ask(Function<Probe, Supplier<List<T>>> question, int most) {
    List<Supplier<List<T>>> answers = probes.stream().map(question).toList();
    return () -> {
      List<T> all = new ArrayList<>();
      boolean areAll = true;
      for (Supplier<List<T>> answer : answers) {
        List<T> some = answer.get();
        areAll &= some.size() < most;
        all.addAll(some);
      }
      return new Answers<>(all, areAll);
    };
  }

  /** Whether all who answer are known. */
  boolean isKnown() {
    return all() != null;
  }

  /** All rows, also where they came with others and nobody looked; null if there are more. */
  private @Nullable Rows all() {
    if (known == null && asked != null && probes.stream().allMatch(Probe::readsAtOnce)) {
      known = asked.get();
      asked = null;
    }
    return known != null && known.areAll() ? known : null;
  }

  /** How many rows are asked for to find so many persons. */
  static int rowsFor(int persons) {
    return persons + persons / SPARE;
  }

  /** Asks who answers, if that is not known: more than so many, if there are. */
  void askWho(int most) {
    if (!isKnown() && askedPersons == null) {
      askedPersons = persons(rowsFor(most + 1));
    }
  }

  /** Adds those who answer, all or until they are more than so many. */
  void addTo(Set<String> persons, int most) {
    Rows all = all();
    if (all != null) {
      all.hits().forEach(hit -> persons.add(hit.addressNumber()));
      return;
    }
    int rows = rowsFor(most + 1);
    Supplier<Answers<String>> first = askedPersons == null ? persons(rows) : askedPersons;
    askedPersons = first;
    Answers<String> found = first.get();
    persons.addAll(found.all());
    while (!found.areAll() && persons.size() <= most) {
      rows *= 2;
      found = persons(rows).get();
      persons.addAll(found.all());
    }
  }
}
