package jp.daicho.server.links;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The partners that this installation is linked with: those of the settings, until replaced. */
@Component
public final class PartnerPorts {
  private final Map<Partner, PartnerPort> ports = new EnumMap<>(Partner.class);

  /** Those of the settings. */
  PartnerPorts(LinkSettings settings) {
    for (Partner partner : Partner.values()) {
      settings
          .of(partner)
          .ifPresent(
              found ->
                  ports.put(
                      partner,
                      new HttpPartner(partner, found.url(), found.token(), settings.timeout())));
    }
  }

  /** The way to a partner; empty if there is no link. */
  public synchronized Optional<PartnerPort> find(Partner partner) {
    return Optional.ofNullable(ports.get(partner));
  }

  /** All that are linked. */
  public synchronized List<PartnerPort> all() {
    return List.copyOf(ports.values());
  }

  /** Links with a partner in another way than the settings say. */
  public synchronized void connect(PartnerPort port) {
    ports.put(port.partner(), port);
  }

  /** Ends a link. */
  public synchronized void disconnect(Partner partner) {
    ports.remove(partner);
  }
}
