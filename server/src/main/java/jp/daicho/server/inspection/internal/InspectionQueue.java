package jp.daicho.server.inspection.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionUnknownException;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.tenancy.WordlessFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes lists in the background, one after another and behind everything else, so that the counter
 * does not feel it (9.1). What waits stands in its row, so that nothing is lost with the queue (ADR
 * 0030).
 */
@Component
final class InspectionQueue implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(InspectionQueue.class);

  private final InspectionLists lists;
  private final Set<Place> queued = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .name("inspection-list")
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .factory());

  InspectionQueue(InspectionLists lists) {
    this.lists = lists;
  }

  /** Has a list made for an operator; how far it is stands in its row. */
  void put(Operator operator, long number) {
    Place place = new Place(operator.municipality(), number);
    if (queued.add(place)) {
      worker.execute(
          () -> {
            try {
              make(operator, number);
            } finally {
              queued.remove(place);
            }
          });
    }
  }

  /** Lists have numbers of their own in each municipality. */
  private record Place(MunicipalityCode municipality, long number) {}

  private void make(Operator operator, long number) {
    try {
      CurrentOperator.as(
          operator, () -> CurrentScreen.on("閲覧用の写しの作成", () -> lists.make(number, persons -> {})));
    } catch (InspectionUnknownException taken) {
      LOG.info("{}: list {} is made by another server", operator.municipality().value(), number);
    } catch (MunicipalitySuspendedException still) {
      LOG.info("{}: list {} goes on waiting", operator.municipality().value(), number);
    } catch (AccessRefusedException refusal) {
      LOG.warn(
          "{}: list {} is not made: whoever ordered it may no longer",
          operator.municipality().value(),
          number);
    } catch (RuntimeException failure) {
      LOG.error(
          "{}: list {} could not be made",
          operator.municipality().value(),
          number,
          WordlessFailure.of(failure));
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
