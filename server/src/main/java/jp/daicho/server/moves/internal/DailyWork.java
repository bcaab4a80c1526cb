package jp.daicho.server.moves.internal;

import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
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
 * it may have stood still over midnight.
 */
@Configuration
@EnableScheduling
@EnableAsync
@ConditionalOnProperty("daicho.daily-work")
class DailyWork {
  private static final Logger LOG = LoggerFactory.getLogger(DailyWork.class);

  private final Municipalities municipalities;
  private final SystemOperator system;
  private final MovingOutDays movingOutDays;

  DailyWork(Municipalities municipalities, SystemOperator system, MovingOutDays movingOutDays) {
    this.municipalities = municipalities;
    this.system = system;
    this.movingOutDays = movingOutDays;
  }

  @Async
  @EventListener(ApplicationReadyEvent.class)
  public void atStart() {
    run();
  }

  @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Tokyo")
  public void atMidnight() {
    run();
  }

  /** One municipality in trouble does not keep the others from their day. */
  private void run() {
    for (ServedMunicipality municipality : municipalities.inService()) {
      try {
        int deleted = CurrentOperator.as(system.of(municipality.code()), () -> movingOutDays.run());
        if (deleted > 0) {
          LOG.info("{}: {} moving-outs due were registered", municipality.code().value(), deleted);
        }
      } catch (RuntimeException failure) {
        LOG.error(
            "{}: the moving-outs due could not be registered",
            municipality.code().value(),
            failure);
      }
    }
  }
}
