package jp.daicho.server.operators.internal;

import java.util.Map;
import jp.daicho.server.operators.SystemLog;
import jp.daicho.server.tenancy.EachMunicipality;
import jp.daicho.server.tenancy.Tenancy;
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
  private final Tenancy tenancy;
  private final EachMunicipality each;
  private final SystemLog log;

  ServiceLife(Tenancy tenancy, EachMunicipality each, SystemLog log) {
    this.tenancy = tenancy;
    this.each = each;
    this.log = log;
  }

  @EventListener(ApplicationReadyEvent.class)
  public void started() {
    each.runForEveryLog("the start", code -> log.event(code, "サービスの開始", Map.of("データベース", "接続")));
  }

  @EventListener(ContextClosedEvent.class)
  public void stopping() {
    each.runForEveryLog("the stop", code -> log.event(code, "サービスの終了", Map.of("データベース", "切断")));
  }

  /** What could not be written when it happened. */
  @Scheduled(fixedDelayString = "${daicho.audit.faults-every:5s}")
  public void tellFaults() {
    tenancy
        .faults()
        .tell(
            fault ->
                log.communicationFault(
                    fault.municipality(),
                    "データベースとの通信",
                    fault.at(),
                    Map.of("SQLSTATE", fault.state())));
  }
}
