package jp.daicho.server.operators.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.SystemLog;
import jp.daicho.server.tenancy.DatabaseFaults.Fault;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells the logs of all municipalities when the service starts and stops, and of the faults on the
 * way to the database once it can be reached again (10.2).
 */
@Configuration
@ConditionalOnProperty("daicho.daily-work")
class ServiceLife {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceLife.class);

  private final Tenancy tenancy;
  private final Municipalities municipalities;
  private final SystemLog log;

  ServiceLife(Tenancy tenancy, Municipalities municipalities, SystemLog log) {
    this.tenancy = tenancy;
    this.municipalities = municipalities;
    this.log = log;
  }

  @EventListener(ApplicationReadyEvent.class)
  public void started() {
    everywhere(code -> log.event(code, "サービスの開始", Map.of("データベース", "接続")));
  }

  @EventListener(ContextClosedEvent.class)
  public void stopping() {
    everywhere(code -> log.event(code, "サービスの終了", Map.of("データベース", "切断")));
  }

  /** What could not be written when it happened. */
  @Scheduled(fixedDelayString = "${daicho.audit.faults-every:5s}")
  public void tellFaults() {
    List<Fault> untold = new ArrayList<>();
    for (Fault fault : tenancy.faults().take()) {
      try {
        log.communicationFault(
            fault.municipality(), "データベースとの通信", fault.at(), Map.of("SQLSTATE", fault.state()));
      } catch (RuntimeException stillAway) {
        untold.add(fault);
      }
    }
    tenancy.faults().giveBack(untold);
  }

  private void everywhere(Consumer<MunicipalityCode> tell) {
    try {
      for (ServedMunicipality municipality : municipalities.withCentre()) {
        tell.accept(municipality.code());
      }
    } catch (RuntimeException failure) {
      LOG.warn("the logs could not be told of a start or a stop: {}", failure.getMessage());
    }
  }
}
