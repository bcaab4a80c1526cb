package jp.daicho.server.moves.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.EachMunicipality;
import jp.daicho.server.tenancy.OwedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What a new day brings to every municipality, at its beginning and when the service starts, since
 * it may have stood still over midnight; and when the database is back, if it was away.
 */
@Configuration
@EnableScheduling
@EnableAsync
@ConditionalOnProperty("daicho.daily-work")
class DailyWork {
  private static final Logger LOG = LoggerFactory.getLogger(DailyWork.class);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final SystemOperator system;
  private final MovingOutDays movingOutDays;
  private final Clock clock;
  private final OwedWork owed;

  DailyWork(
      EachMunicipality each, SystemOperator system, MovingOutDays movingOutDays, Clock clock) {
    this.system = system;
    this.movingOutDays = movingOutDays;
    this.clock = clock;
    this.owed = new OwedWork(each, "moving-outs that are due", (code, day) -> deleteDue(code));
  }

  @Async
  @EventListener(ApplicationReadyEvent.class)
  public void atStart() {
    owed.due(today());
  }

  @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Tokyo")
  public void atMidnight() {
    owed.due(today());
  }

  @Scheduled(
      initialDelayString = "${daicho.catch-up-every:30s}",
      fixedRateString = "${daicho.catch-up-every:30s}")
  public void catchUp() {
    owed.catchUp();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  private void deleteDue(MunicipalityCode code) {
    int deleted = CurrentOperator.as(system.of(code), () -> movingOutDays.run());
    if (deleted > 0) {
      LOG.info("{}: {} moving-outs due were registered", code.value(), deleted);
    }
  }
}
