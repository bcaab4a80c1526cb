package jp.daicho.server.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditChain.Reach;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Links what was logged within a second or two, seals every hour, and writes the seal of each day
 * to a file. Where several servers share a database each may do it; they keep out of each other's
 * way.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty("daicho.daily-work")
class ChainWork {
  private static final Logger LOG = LoggerFactory.getLogger(ChainWork.class);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final AuditLog log;
  private final AuditChain chain;
  private final Municipalities municipalities;
  private final Clock clock;
  private final Path folder;

  ChainWork(
      AuditLog log,
      AuditChain chain,
      Municipalities municipalities,
      Clock clock,
      @Value("${daicho.data}") Path data,
      @Value("${daicho.audit.seal-folder:}") String folder) {
    this.log = log;
    this.chain = chain;
    this.municipalities = municipalities;
    this.clock = clock;
    this.folder = folder.isBlank() ? data.resolve("audit-seals") : Path.of(folder);
  }

  /** What this process wrote. */
  @Scheduled(fixedDelayString = "${daicho.audit.link-every:1s}")
  public void linkWritten() {
    each(log.touched(), code -> chain.link(code, Reach.NEAR));
  }

  /** What other processes wrote: commands, or a server that is gone. */
  @Scheduled(
      initialDelayString = "${daicho.audit.link-all-every:60s}",
      fixedDelayString = "${daicho.audit.link-all-every:60s}")
  public void linkAll() {
    each(served(), code -> chain.link(code, Reach.NEAR));
  }

  @Scheduled(cron = "0 7 * * * *", zone = "Asia/Tokyo")
  public void seal() {
    each(served(), chain::seal);
  }

  @Scheduled(cron = "0 3 0 * * *", zone = "Asia/Tokyo")
  public void sealDay() {
    String yesterday = LocalDate.now(clock.withZone(JAPAN)).minusDays(1).toString();
    each(
        served(),
        code -> chain.seal(code).ifPresent(seal -> SealFiles.write(seal, folder, yesterday)));
  }

  @FunctionalInterface
  private interface Work {
    void run(MunicipalityCode code);
  }

  /** One municipality in trouble does not keep the others from their links. */
  private static void each(Set<MunicipalityCode> codes, Work work) {
    for (MunicipalityCode code : codes) {
      try {
        work.run(code);
      } catch (RuntimeException failure) {
        LOG.error("{}: the log could not be chained; it is tried again", code.value(), failure);
      }
    }
  }

  private Set<MunicipalityCode> served() {
    return municipalities.withCentre().stream()
        .map(ServedMunicipality::code)
        .collect(Collectors.toSet());
  }
}
