package jp.daicho.server.links;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The links to other systems ({@code daicho.links.*}).
 *
 * @param every how long to wait between two rounds of sending and fetching
 * @param timeout how long to wait for an answer
 * @param partners by {@linkplain Partner#id() name}; one that is not there is not linked
 */
@ConfigurationProperties("daicho.links")
public record LinkSettings(
    @DefaultValue("60s") Duration every,
    @DefaultValue("30s") Duration timeout,
    @Nullable Map<String, PartnerSettings> partners) {

  /**
   * How to reach a partner.
   *
   * @param url where it speaks the schema of docs/links.md
   * @param token sent as bearer token; null for none
   * @param since only what was registered on this day or later is sent; null for everything
   */
  public record PartnerSettings(URI url, @Nullable String token, @Nullable LocalDate since) {
    /** Never shows the token. */
    @Override
    public String toString() {
      return "PartnerSettings[" + url + "]";
    }
  }

  /** How to reach a partner, if it is linked. */
  public Optional<PartnerSettings> of(Partner partner) {
    return partners == null ? Optional.empty() : Optional.ofNullable(partners.get(partner.id()));
  }
}
