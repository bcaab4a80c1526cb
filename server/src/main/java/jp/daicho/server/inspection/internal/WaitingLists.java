package jp.daicho.server.inspection.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.inspection.internal.InspectionTable.Waiting;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.tenancy.EachMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes up the lists that wait when the service starts, in the order in which they were ordered,
 * whosever they are; and now and then later, since another server may have stopped, the database
 * may have been away, or the service of a municipality goes on again. Whichever server comes first
 * makes a list.
 *
 * <p>They are made for whoever ordered them, where she was, with what she may do by then.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty("daicho.daily-work")
class WaitingLists {
  private static final Logger LOG = LoggerFactory.getLogger(WaitingLists.class);

  private final EachMunicipality each;
  private final Tenancy tenancy;
  private final Operators operators;
  private final InspectionQueue queue;

  WaitingLists(EachMunicipality each, Tenancy tenancy, Operators operators, InspectionQueue queue) {
    this.each = each;
    this.tenancy = tenancy;
    this.operators = operators;
    this.queue = queue;
  }

  private record Ordered(Waiting list, Operator operator) {}

  /** At the start, before anybody orders another. */
  @EventListener(ApplicationReadyEvent.class)
  public void atStart() {
    takeUp();
  }

  @Scheduled(
      initialDelayString = "${daicho.inspection.take-up-every:5m}",
      fixedRateString = "${daicho.inspection.take-up-every:5m}")
  public void takeUp() {
    List<Ordered> waiting = new ArrayList<>();
    each.run("taking up lists that wait", code -> waiting.addAll(waiting(code)));
    waiting.stream()
        .sorted(Comparator.comparing(one -> one.list().orderedAt()))
        .forEach(one -> queue.put(one.operator(), one.list().number()));
  }

  private List<Ordered> waiting(MunicipalityCode code) {
    return tenancy.within(
        code,
        () -> {
          List<Ordered> found = new ArrayList<>();
          for (Waiting list : InspectionTable.waiting(tenancy)) {
            operators
                .find(list.operatorId(), list.place(), list.terminal())
                .ifPresentOrElse(
                    operator -> found.add(new Ordered(list, operator)),
                    () -> LOG.warn("{}: nobody is known who ordered list {}", code, list.number()));
          }
          return found;
        });
  }
}
