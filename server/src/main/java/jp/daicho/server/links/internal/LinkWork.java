package jp.daicho.server.links.internal;

import java.util.concurrent.locks.ReentrantLock;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.PartnerPort;
import jp.daicho.server.links.PartnerPorts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.EachMunicipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Does the rounds with all linked partners for every municipality, again and again.
 *
 * <p>At a fixed rate and not after a fixed delay: what is delayed shares one thread, and a partner
 * slow to answer would keep the log from being chained.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty("daicho.daily-work")
class LinkWork {
  private static final Logger LOG = LoggerFactory.getLogger(LinkWork.class);

  private final PartnerPorts ports;
  private final LinkRounds rounds;
  private final EachMunicipality each;
  private final SystemOperator system;
  private final ReentrantLock atWork = new ReentrantLock();

  LinkWork(PartnerPorts ports, LinkRounds rounds, EachMunicipality each, SystemOperator system) {
    this.ports = ports;
    this.rounds = rounds;
    this.each = each;
    this.system = system;
  }

  /** A round; nothing while the one before goes on. */
  @Scheduled(
      initialDelayString = "${daicho.links.every:60s}",
      fixedRateString = "${daicho.links.every:60s}")
  public void run() {
    if (!atWork.tryLock()) {
      return;
    }
    try {
      for (PartnerPort port : ports.all()) {
        each.run("the round with " + port.partner().id(), code -> run(port, code));
      }
    } finally {
      atWork.unlock();
    }
  }

  private void run(PartnerPort port, MunicipalityCode code) {
    LinkRounds.Round round = CurrentOperator.as(system.of(code), () -> rounds.run(port));
    if (round.fault() != null) {
      LOG.warn("{}: no messages from {}", code.value(), port.partner().id());
    }
  }
}
