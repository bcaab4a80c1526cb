package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  private @Nullable Supplier<Persons> askedPersons;
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

  private record Persons(List<String> numbers, boolean areAll) {}

  /** Whether rows are read as soon as it is asked; see {@link Probe#readsAtOnce}. */
  boolean readsAtOnce() {
    return probes.stream().anyMatch(Probe::readsAtOnce);
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
    List<Supplier<List<Hit>>> answers =
        probes.stream().map(probe -> probe.first(standing, isPast, most)).toList();
    return () -> {
      List<Hit> rows = new ArrayList<>();
      boolean areAll = true;
      for (Supplier<List<Hit>> answer : answers) {
        List<Hit> some = answer.get();
        areAll &= some.size() < most;
        rows.addAll(some);
      }
      if (answers.size() > 1) {
        rows.sort(Hit.ORDER);
      }
      // After the last row of a question, rows of the others may be missing in between.
      return new Rows(areAll ? rows : rows.subList(0, most), areAll);
    };
  }

  /** Whether all who answer are known, also because they came with others and nobody looked. */
  boolean isKnown() {
    if (known == null && asked != null && probes.stream().allMatch(Probe::readsAtOnce)) {
      known = asked.get();
      asked = null;
    }
    return known != null && known.areAll();
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
    if (isKnown() && known != null) {
      known.hits().forEach(hit -> persons.add(hit.addressNumber()));
      return;
    }
    int rows = rowsFor(most + 1);
    Supplier<Persons> first = askedPersons == null ? persons(rows) : askedPersons;
    askedPersons = first;
    Persons found = first.get();
    persons.addAll(found.numbers());
    while (!found.areAll() && persons.size() <= most) {
      rows *= 2;
      found = persons(rows).get();
      persons.addAll(found.numbers());
    }
  }

  private Supplier<Persons> persons(int most) {
    List<Supplier<List<String>>> answers =
        probes.stream().map(probe -> probe.some(standing, isPast, most)).toList();
    return () -> {
      List<String> numbers = new ArrayList<>();
      boolean areAll = true;
      for (Supplier<List<String>> answer : answers) {
        List<String> some = answer.get();
        areAll &= some.size() < most;
        numbers.addAll(some);
      }
      return new Persons(numbers, areAll);
    };
  }
}
