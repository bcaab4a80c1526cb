package jp.daicho.server.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun.State;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of several municipalities are made by one thread, one after another (9.1). */
@ServiceTest
class InspectionQueueTests extends PeopleTestBase {
  @Autowired InspectionQueue queue;
  @Autowired InspectionLists lists;
  @Autowired SystemOperator system;
  @Autowired SampleAuthority authority;

  private final ServedMunicipality other = TestDatabase.newMunicipality();

  @Test
  void eachMakesListsOfItsOwnPeopleAndNobodyMakesAnothers() throws Exception {
    samples.create(other);
    authority.create(municipality, "試験市長", "見本　太郎");
    authority.create(other, "試験市長", "見本　太郎");
    Operator here = system.of(municipality.code());
    Operator there = system.of(other.code());
    long list = order(here);
    long empty = order(there);

    queue.put(there, list);
    Thread.sleep(Duration.ofSeconds(1));
    assertThat(CurrentOperator.as(here, () -> lists.find(list)).state()).isEqualTo(State.WAITING);

    // What broke off for one keeps nobody else waiting.
    queue.put(here, list);
    queue.put(there, empty);
    assertThat(made(here, list)).isEqualTo(6);
    assertThat(made(there, empty)).as("nobody lives there").isZero();
  }

  private long order(Operator operator) {
    return CurrentOperator.as(operator, () -> lists.order(Map.of(), InspectionFormat.CSV));
  }

  private int made(Operator operator, long list) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (Instant.now().isBefore(end)) {
      var run = CurrentOperator.as(operator, () -> lists.find(list));
      if (run.state() == State.DONE) {
        return run.persons();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the list is not made");
  }
}
