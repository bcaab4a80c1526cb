package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a name can be what was asked: which words its parts may be.
 *
 * @param rank how well that answers, 0 best: see {@link Rank}
 * @param surnameKana the first part as read
 * @param givenKana the other parts as read
 * @param surname the first part as written
 * @param given the other parts as written
 */
record NameWay(int rank, WordSet surnameKana, WordSet givenKana, WordSet surname, WordSet given) {

  /** A way over readings. */
  static NameWay read(int rank, WordSet surname, WordSet given) {
    return new NameWay(rank, surname, given, WordSet.ANY, WordSet.ANY);
  }

  /** A way over names as written. */
  static NameWay written(int rank, WordSet surname, WordSet given) {
    return new NameWay(rank, WordSet.ANY, WordSet.ANY, surname, given);
  }

  /** The ways in which a name is what several were asked for, one of the ways of each. */
  static List<NameWay> all(List<List<NameWay>> terms) {
    List<NameWay> ways = terms.getFirst();
    for (List<NameWay> others : terms.subList(1, terms.size())) {
      List<NameWay> both = new ArrayList<>();
      for (NameWay way : ways) {
        for (NameWay other : others) {
          NameWay joined = way.and(other);
          if (joined != null) {
            both.add(joined);
          }
        }
      }
      ways = both;
    }
    return ways;
  }

  private @Nullable NameWay and(NameWay other) {
    WordSet bothSurnameKana = WordSet.both(surnameKana, other.surnameKana);
    WordSet bothGivenKana = WordSet.both(givenKana, other.givenKana);
    WordSet bothSurname = WordSet.both(surname, other.surname);
    WordSet bothGiven = WordSet.both(given, other.given);
    return bothSurnameKana == null
            || bothGivenKana == null
            || bothSurname == null
            || bothGiven == null
        ? null
        : new NameWay(rank + other.rank, bothSurnameKana, bothGivenKana, bothSurname, bothGiven);
  }
}
