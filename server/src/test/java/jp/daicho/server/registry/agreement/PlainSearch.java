package jp.daicho.server.registry.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchTerm.Born;
import org.jspecify.annotations.Nullable;

/** Looks at everybody, one after another: slow, and as plain as the rule. */
final class PlainSearch {
  /** After all ranks of names. */
  private static final int PLACE = 1_000;

  private final List<PlainPerson> people;

  PlainSearch(List<PlainPerson> people) {
    this.people = people;
  }

  /**
   * A question.
   *
   * @param words of a name, all of which must be in one name as it is heard in one way
   * @param places parts of an address, all of which must be in one address
   * @param born when the person was born; null for any time
   * @param scope whose records
   */
  record Question(List<String> words, List<String> places, @Nullable Born born, Scope scope) {}

  /** 宛名番号 in the order of the answer. */
  List<String> find(Question question) {
    List<PlainWord> words = question.words().stream().map(PlainWord::of).toList();
    List<PlainWord> places = question.places().stream().map(PlainWord::of).toList();
    List<Answer> answers = new ArrayList<>();
    for (PlainPerson person : people) {
      boolean isResident = person.latest().status().isResident();
      boolean isInScope =
          switch (question.scope()) {
            case RESIDENTS -> isResident;
            case DELETED -> !isResident;
            case ALL -> true;
            case MOVED_OVER -> false;
          };
      if (isInScope && isBorn(person, question.born())) {
        Answer best = null;
        for (Answer answer : answers(person, words, places)) {
          best = best == null || Answer.ORDER.compare(answer, best) < 0 ? answer : best;
        }
        if (best != null) {
          answers.add(best);
        }
      }
    }
    return answers.stream().sorted(Answer.ORDER).map(Answer::number).toList();
  }

  private static boolean isBorn(PlainPerson person, @Nullable Born born) {
    return born == null
        || (!person.latest().birthDate().earliest().isAfter(born.to())
            && !person.latest().birthDate().latest().isBefore(born.from()));
  }

  private static List<Answer> answers(
      PlainPerson person, List<PlainWord> words, List<PlainWord> places) {
    List<Answer> answers = new ArrayList<>();
    if (words.isEmpty()) {
      addAnswer(answers, person, person.placeNow(), places, false);
      person.pastPlaces().forEach(place -> addAnswer(answers, person, place, places, true));
    } else if (places.isEmpty()
        || isAll(person.placeNow(), places)
        || person.pastPlaces().stream().anyMatch(place -> isAll(place, places))) {
      addAnswers(answers, person, person.now(), words, false);
      addAnswers(answers, person, person.past(), words, true);
    }
    return answers;
  }

  private static boolean isAll(PlainPlace place, List<PlainWord> words) {
    return words.stream().allMatch(place::holds);
  }

  private static void addAnswer(
      List<Answer> answers,
      PlainPerson person,
      PlainPlace place,
      List<PlainWord> words,
      boolean isPast) {
    if (isAll(place, words)) {
      answers.add(Answer.of(PLACE, person, isPast, place.order()));
    }
  }

  private static void addAnswers(
      List<Answer> answers,
      PlainPerson person,
      Set<PlainName> names,
      List<PlainWord> words,
      boolean isPast) {
    for (PlainName name : names) {
      for (PlainName.Hearing hearing : name.hearings()) {
        long sum = 0;
        for (PlainWord word : words) {
          sum += name.rank(word, hearing);
        }
        if (sum < Integer.MAX_VALUE) {
          answers.add(Answer.of((int) sum, person, isPast, hearing.order()));
        }
      }
    }
  }

  /** One who answers, with all by which answers are sorted. */
  private record Answer(
      int rank, boolean isDeleted, boolean isPast, List<String> order, String number) {
    static final Comparator<Answer> ORDER =
        Comparator.comparingInt(Answer::rank)
            .thenComparing(Answer::isDeleted)
            .thenComparing(Answer::isPast)
            .thenComparing(Answer::order, Answer::compare)
            .thenComparing(Answer::number);

    static Answer of(int rank, PlainPerson person, boolean isPast, List<String> order) {
      return new Answer(
          rank,
          !person.latest().status().isResident(),
          isPast,
          order,
          person.latest().key().addressNumber().value());
    }

    private static int compare(List<String> one, List<String> other) {
      int result = 0;
      for (int i = 0; i < one.size() && result == 0; i++) {
        result = one.get(i).compareTo(other.get(i));
      }
      return result;
    }
  }
}
