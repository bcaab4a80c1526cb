package jp.daicho.server.deletedrecords.internal;

import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks every night, municipality by municipality, whether the year's records are to be moved. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("daicho.daily-work")
class NightlyWork {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyWork.class);

  private final Municipalities municipalities;
  private final SystemOperator system;
  private final YearlyTransfer transfer;

  NightlyWork(Municipalities municipalities, SystemOperator system, YearlyTransfer transfer) {
    this.municipalities = municipalities;
    this.system = system;
    this.transfer = transfer;
  }

  /** One municipality in trouble does not keep the others from their work. */
  @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Tokyo")
  public void run() {
    for (ServedMunicipality municipality : municipalities.inService()) {
      try {
        CurrentOperator.as(system.of(municipality.code()), () -> transfer.run())
            .ifPresent(
                run ->
                    LOG.info(
                        "{}: deleted records of {} persons were moved over",
                        municipality.code().value(),
                        run.persons()));
      } catch (RuntimeException failure) {
        LOG.error(
            "{}: the deleted records could not be moved over; it is tried again the next night",
            municipality.code().value(),
            failure);
      }
    }
  }
}
