package jp.daicho.server.registry.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.Found;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.QueryReader;
import jp.daicho.server.registry.ResidentSearch;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchTerm;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The search finds whom a plain one finds that looks at everybody, and in the same order. For more
 * people and questions: {@code -Ddaicho.agreement.residents=200000
 * -Ddaicho.agreement.questions=20000}.
 */
@ServiceTest
class SearchAgreementTests {
  private static final Operation WORK = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);
  private static final int RESIDENTS = Integer.getInteger("daicho.agreement.residents", 1_500);
  private static final int QUESTIONS = Integer.getInteger("daicho.agreement.questions", 500);
  private static final long SEED = Long.getLong("daicho.agreement.seed", 20_261_126L);

  @Autowired InitialLoad load;
  @Autowired ResidentSearch search;
  @Autowired SystemOperator system;
  @Autowired Door door;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @Test
  void thePlainSearchAgrees() {
    List<PlainPerson> people = register();
    PlainSearch plain = new PlainSearch(people);
    Questions questions = new Questions(people, SEED);
    List<PlainSearch.Question> asked =
        IntStream.range(0, QUESTIONS).mapToObj(any -> questions.next()).toList();
    List<Expected> expected =
        asked.parallelStream().map(question -> Expected.of(plain.find(question))).toList();
    long found = expected.stream().mapToLong(Expected::total).sum();
    assertThat(found).as("people found").isGreaterThan(QUESTIONS);
    SoftAssertions.assertSoftly(
        all -> {
          for (int i = 0; i < asked.size(); i++) {
            agree(all, asked.get(i), expected.get(i));
          }
        });
  }

  /**
   * What the plain search finds.
   *
   * @param total how many
   * @param pages the first two pages
   */
  private record Expected(int total, List<List<String>> pages) {
    static Expected of(List<String> all) {
      int size = all.size();
      return new Expected(
          size,
          List.of(
              List.copyOf(all.subList(0, Math.min(50, size))),
              List.copyOf(all.subList(Math.min(50, size), Math.min(100, size)))));
    }
  }

  private void agree(SoftAssertions all, PlainSearch.Question question, Expected expected) {
    Found found = find(question, 1);
    all.assertThat(found.areMore()).as("%s", question).isEqualTo(expected.total() > 500);
    all.assertThat(found.total()).as("%s", question).isEqualTo(Math.min(500, expected.total()));
    all.assertThat(numbers(found)).as("%s", question).isEqualTo(expected.pages().getFirst());
    if (expected.total() > 50) {
      all.assertThat(numbers(find(question, 2)))
          .as("second page of %s", question)
          .isEqualTo(expected.pages().getLast());
    }
  }

  private Found find(PlainSearch.Question question, int page) {
    List<SearchTerm> terms = new ArrayList<>();
    for (String word : question.words()) {
      SearchTerm term = new QueryReader().read(word, any -> true).terms().getFirst();
      // A word is a part of a name for the plain search, or one of a place.
      terms.add(
          term instanceof SearchTerm.AnyOf any
              ? new SearchTerm.AnyOf(
                  any.terms().stream().filter(SearchAgreementTests::isOfName).toList())
              : term);
    }
    question.places().forEach(place -> terms.add(new SearchTerm.InAddress(place)));
    if (question.born() != null) {
      terms.add(question.born());
    }
    return inside(passage -> search.find(passage, new Search(terms, question.scope(), page)));
  }

  private static boolean isOfName(SearchTerm term) {
    return term instanceof SearchTerm.Name || term instanceof SearchTerm.Reading;
  }

  private static List<String> numbers(Found found) {
    return found.residents().stream().map(resident -> resident.addressNumber().value()).toList();
  }

  private List<PlainPerson> register() {
    return inside(
        passage ->
            LoadedSample.of(passage, load, RESIDENTS).stream().map(PlainPerson::of).toList());
  }

  private <T> T inside(Door.PassageWork<T, RuntimeException> work) {
    return CurrentOperator.as(system.of(municipality.code()), () -> door.enter(WORK, work));
  }
}
