package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many municipalities are asked at once over few connections. In all of them live the same people
 * with the same numbers, whom only the code of the municipality tells apart.
 */
@ServiceTest
class ManyMunicipalitiesTests extends PeopleTestBase {
  private static final int MUNICIPALITIES = 6;
  private static final int CLERKS = 12;
  private static final int QUESTIONS = 40;

  @Autowired Enquiries enquiries;
  @Autowired AuditLog log;

  @Test
  void nobodyOfAnotherMunicipalityIsFoundWhileManyAsk() throws Exception {
    Map<Operator, String> codes = new HashMap<>();
    for (int i = 0; i < MUNICIPALITIES; i++) {
      ServedMunicipality one = i == 0 ? municipality : TestDatabase.newMunicipality();
      if (i > 0) {
        samples.create(one);
      }
      Operator clerk = operator(one, SampleOperators.CLERK);
      if (i > 0) {
        CurrentOperator.as(
            clerk,
            () ->
                door.enter(
                    SET_UP,
                    passage -> {
                      RegisteredPeople.register(passage, registration);
                      return 0;
                    }));
      }
      codes.put(clerk, one.code().value());
    }
    List<Operator> clerks = List.copyOf(codes.keySet());
    try (ExecutorService threads = Executors.newFixedThreadPool(CLERKS)) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < CLERKS; i++) {
        Random random = new Random(i);
        all.add(threads.submit(() -> ask(clerks, codes, random)));
      }
      for (Future<Integer> one : all) {
        assertThat(one.get()).isEqualTo(QUESTIONS);
      }
    }
    codes.forEach(
        (clerk, code) ->
            assertThat(tenancy.within(clerk.municipality(), () -> log.newest(1000)))
                .as("each municipality has its own log")
                .isNotEmpty()
                .allMatch(entry -> Objects.equals(entry.operatorId(), clerk.operatorId())));
  }

  private int ask(List<Operator> clerks, Map<Operator, String> codes, Random random) {
    for (int i = 0; i < QUESTIONS; i++) {
      Operator clerk = clerks.get(random.nextInt(clerks.size()));
      CurrentOperator.as(
          clerk,
          () -> {
            SearchAnswer found = enquiries.find("渡辺", Scope.ALL, 1);
            assertThat(found.total()).isEqualTo(6);
            assertThat(found.residents()).hasSize(6);
            assertOwn(RegisteredPeople.FATHER, Objects.requireNonNull(codes.get(clerk)));
            ShownHousehold household = enquiries.household(RegisteredPeople.FAMILY).orElseThrow();
            assertThat(household.members()).hasSize(5);
            return 0;
          });
    }
    return QUESTIONS;
  }

  /** The address of a record names the municipality it is in. */
  private void assertOwn(AddressNumber person, String code) {
    assertThat(enquiries.values(person, false).orElseThrow())
        .containsEntry("addressMunicipalityCode", code);
  }
}
