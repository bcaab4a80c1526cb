package jp.daicho.server.registry.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import jp.daicho.ledger.text.Kana;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchTerm.Born;
import org.jspecify.annotations.Nullable;

/** Looks at everybody, one after another: slow, and as plain as the rule. */
final class PlainSearch {
  private final List<PlainPerson> people;

  PlainSearch(List<PlainPerson> people) {
    this.people = people;
  }

  /**
   * A question.
   *
   * @param words of a name, all of which must be in one name
   * @param born when the person was born; null for any time
   * @param scope whose records
   */
  record Question(List<String> words, @Nullable Born born, Scope scope) {}

  /** 宛名番号 in the order of the answer. */
  List<String> find(Question question) {
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
        for (Answer answer : answers(person, question.words())) {
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

  private static List<Answer> answers(PlainPerson person, List<String> words) {
    List<Answer> answers = new ArrayList<>();
    addAnswers(answers, person, person.now(), words, false);
    addAnswers(answers, person, person.past(), words, true);
    return answers;
  }

  private static void addAnswers(
      List<Answer> answers,
      PlainPerson person,
      Set<PlainName> names,
      List<String> words,
      boolean isPast) {
    for (PlainName name : names) {
      int sum = 0;
      for (String word : words) {
        OptionalInt rank = rank(name, word);
        if (rank.isEmpty()) {
          sum = -1;
          break;
        }
        sum += rank.getAsInt();
      }
      if (sum >= 0) {
        for (List<String> order : name.orders()) {
          answers.add(
              new Answer(
                  sum,
                  !person.latest().status().isResident(),
                  isPast,
                  order,
                  person.latest().key().addressNumber().value()));
        }
      }
    }
  }

  private static OptionalInt rank(PlainName name, String word) {
    OptionalInt writing = name.rankOfWriting(word);
    OptionalInt reading = Kana.isReadable(word) ? name.rankOfReading(word) : OptionalInt.empty();
    if (writing.isPresent() && reading.isPresent()) {
      return OptionalInt.of(Math.min(writing.getAsInt(), reading.getAsInt()));
    }
    return writing.isPresent() ? writing : reading;
  }

  /** One who answers, with all by which answers are sorted. */
  private record Answer(
      int rank, boolean isDeleted, boolean isPast, List<String> order, String number) {
    static final Comparator<Answer> ORDER =
        Comparator.comparingInt(Answer::rank)
            .thenComparing(Answer::isDeleted)
            .thenComparing(Answer::isPast)
            .thenComparing(answer -> answer.order().get(0))
            .thenComparing(answer -> answer.order().get(1))
            .thenComparing(Answer::number);
  }
}
