package jp.daicho.server.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditChain.Reach;
import jp.daicho.server.tenancy.EachMunicipality;
import jp.daicho.server.tenancy.OwedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Links what was logged within a second or two, seals every hour, and writes the seal of each day
 * to a file, when it starts or the database is back if it could not at midnight. Where several
 * servers share a database each may do it; they keep out of each other's way.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty("daicho.daily-work")
class ChainWork {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String CHAINING = "chaining the log";

  private final AuditLog log;
  private final AuditChain chain;
  private final EachMunicipality each;
  private final Clock clock;
  private final Path folder;
  private final OwedWork daysSeals;

  ChainWork(
      AuditLog log,
      AuditChain chain,
      EachMunicipality each,
      Clock clock,
      @Value("${daicho.data}") Path data,
      @Value("${daicho.audit.seal-folder:}") String folder) {
    this.log = log;
    this.chain = chain;
    this.each = each;
    this.clock = clock;
    this.folder = folder.isBlank() ? data.resolve("audit-seals") : Path.of(folder);
    this.daysSeals = OwedWork.forEveryLog(each, "the day's seal of the log", this::sealDay);
  }

  /** What this process wrote. */
  @Scheduled(fixedDelayString = "${daicho.audit.link-every:1s}")
  public void linkWritten() {
    each.run(CHAINING, log.touched(), code -> chain.link(code, Reach.NEAR));
  }

  /** What other processes wrote: commands, or a server that is gone. */
  @Scheduled(
      initialDelayString = "${daicho.audit.link-all-every:60s}",
      fixedDelayString = "${daicho.audit.link-all-every:60s}")
  public void linkAll() {
    each.runForEveryLog(CHAINING, code -> chain.link(code, Reach.NEAR));
  }

  @Scheduled(cron = "0 7 * * * *", zone = "Asia/Tokyo")
  public void seal() {
    each.runForEveryLog("sealing the log", chain::seal);
  }

  @Scheduled(cron = "0 3 0 * * *", zone = "Asia/Tokyo")
  public void sealDay() {
    daysSeals.due(yesterday());
  }

  /** It may have stood still over midnight. */
  @Async
  @EventListener(ApplicationReadyEvent.class)
  public void atStart() {
    daysSeals.due(yesterday());
  }

  @Scheduled(
      initialDelayString = "${daicho.catch-up-every:30s}",
      fixedRateString = "${daicho.catch-up-every:30s}")
  public void catchUp() {
    daysSeals.catchUp();
  }

  private LocalDate yesterday() {
    return LocalDate.now(clock.withZone(JAPAN)).minusDays(1);
  }

  private void sealDay(MunicipalityCode code, LocalDate day) {
    if (!SealFiles.isWritten(code, folder, day.toString())) {
      chain.seal(code).ifPresent(seal -> SealFiles.write(seal, folder, day.toString()));
    }
  }
}
