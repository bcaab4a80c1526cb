package jp.daicho.server.gate.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may come in.
 *
 * @param largestBody the largest body of a request that is no form and no upload of a screen
 * @param failedSignIns so many failed attempts to sign in a minute may come from one address
 * @param requests so many requests a minute may come from one session, or from one address without
 *     a session
 * @param calls so many calls of the API a minute may come from one address with a password in each
 */
@ConfigurationProperties("daicho.gate")
public record GateSettings(
    @DefaultValue("24MB") DataSize largestBody,
    @DefaultValue("30") int failedSignIns,
    @DefaultValue("1200") int requests,
    @DefaultValue("6000") int calls) {

  /** Nothing may be shut off by mistake. */
  public GateSettings {
    if (largestBody.toBytes() < 1 || failedSignIns < 1 || requests < 1 || calls < 1) {
      throw new IllegalArgumentException("daicho.gate: every limit is at least 1");
    }
  }
}
