package jp.daicho.server.deletedrecords.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.EachMunicipality;
import jp.daicho.server.tenancy.OwedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks every night, municipality by municipality, whether the year's records are to be moved; after
 * a night without the database, when it is back.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty("daicho.daily-work")
class NightlyWork {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyWork.class);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final SystemOperator system;
  private final YearlyTransfer transfer;
  private final Clock clock;
  private final OwedWork owed;

  NightlyWork(EachMunicipality each, SystemOperator system, YearlyTransfer transfer, Clock clock) {
    this.system = system;
    this.transfer = transfer;
    this.clock = clock;
    this.owed = new OwedWork(each, "moving deleted records over", (code, day) -> moveOver(code));
  }

  @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Tokyo")
  public void run() {
    owed.due(LocalDate.now(clock.withZone(JAPAN)));
  }

  @Scheduled(
      initialDelayString = "${daicho.catch-up-every:30s}",
      fixedRateString = "${daicho.catch-up-every:30s}")
  public void catchUp() {
    owed.catchUp();
  }

  private void moveOver(MunicipalityCode code) {
    CurrentOperator.as(system.of(code), () -> transfer.run())
        .ifPresent(
            run ->
                LOG.info(
                    "{}: deleted records of {} persons were moved over",
                    code.value(),
                    run.persons()));
  }
}
