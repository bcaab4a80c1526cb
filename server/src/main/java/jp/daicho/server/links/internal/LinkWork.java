package jp.daicho.server.links.internal;

import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.PartnerPort;
import jp.daicho.server.links.PartnerPorts;
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

/** Does the rounds with all linked partners for every municipality, again and again. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("daicho.daily-work")
class LinkWork {
  private static final Logger LOG = LoggerFactory.getLogger(LinkWork.class);

  private final PartnerPorts ports;
  private final LinkRounds rounds;
  private final Municipalities municipalities;
  private final SystemOperator system;

  LinkWork(
      PartnerPorts ports, LinkRounds rounds, Municipalities municipalities, SystemOperator system) {
    this.ports = ports;
    this.rounds = rounds;
    this.municipalities = municipalities;
    this.system = system;
  }

  @Scheduled(
      initialDelayString = "${daicho.links.every:60s}",
      fixedDelayString = "${daicho.links.every:60s}")
  public void run() {
    for (PartnerPort port : ports.all()) {
      for (ServedMunicipality municipality : municipalities.inService()) {
        run(port, municipality);
      }
    }
  }

  /** One municipality in trouble does not keep the others from their messages. */
  private void run(PartnerPort port, ServedMunicipality municipality) {
    try {
      LinkRounds.Round round =
          CurrentOperator.as(system.of(municipality.code()), () -> rounds.run(port));
      if (round.fault() != null) {
        LOG.warn("{}: no messages from {}", municipality.code().value(), port.partner().id());
      }
    } catch (RuntimeException failure) {
      LOG.error(
          "{}: the round with {} broke off",
          municipality.code().value(),
          port.partner().id(),
          failure);
    }
  }
}
