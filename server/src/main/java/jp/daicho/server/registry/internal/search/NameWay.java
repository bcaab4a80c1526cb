package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a name can be what was asked: which words its parts may be.
 *
 * @param rank how well that answers, 0 best: see {@link Rank}
 * @param surnameKana the first part as read
 * @param givenKana the other parts as read
 * @param surname the first part as written
 * @param given the other parts as written
 * @param seams the last character of the first part with the first of the others, as written
 */
record NameWay(
    int rank,
    WordSet surnameKana,
    WordSet givenKana,
    WordSet surname,
    WordSet given,
    WordSet seams) {
  /** Any name. */
  static final NameWay ANY = read(0, WordSet.ANY, WordSet.ANY);

  /** A way over readings. */
  static NameWay read(int rank, WordSet surname, WordSet given) {
    return new NameWay(rank, surname, given, WordSet.ANY, WordSet.ANY, WordSet.ANY);
  }

  /** A way over names as written. */
  static NameWay written(int rank, WordSet surname, WordSet given) {
    return across(rank, surname, given, WordSet.ANY);
  }

  /** A way over names as written, the parts of which meet in a certain way. */
  static NameWay across(int rank, WordSet surname, WordSet given, WordSet seams) {
    return new NameWay(rank, WordSet.ANY, WordSet.ANY, surname, given, seams);
  }

  /** Whether patterns alone tell the words, so that no index finds them. */
  boolean isPattern() {
    return Stream.of(surnameKana, givenKana, surname, given, seams)
        .allMatch(set -> set instanceof WordSet.Any || set instanceof WordSet.Matching);
  }

  /**
   * Whether the given name is known as written and the surname as read, which no index has
   * together: those of one given name are then fewer than those of one reading.
   */
  boolean isFoundByGiven() {
    return given instanceof WordSet.Words(List<String> words)
        && words.size() == 1
        && !(surnameKana instanceof WordSet.Any)
        && surname instanceof WordSet.Any;
  }

  /** Whether something is asked of surname and given name: few have both, as a rule. */
  boolean isOfBothParts() {
    return !(surname instanceof WordSet.Any && surnameKana instanceof WordSet.Any)
        && !(given instanceof WordSet.Any && givenKana instanceof WordSet.Any);
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
    WordSet bothSeams = WordSet.both(seams, other.seams);
    return bothSurnameKana == null
            || bothGivenKana == null
            || bothSurname == null
            || bothGiven == null
            || bothSeams == null
        ? null
        : new NameWay(
            rank + other.rank, bothSurnameKana, bothGivenKana, bothSurname, bothGiven, bothSeams);
  }
}
