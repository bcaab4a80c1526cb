package jp.daicho.server.operators;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in works ({@code daicho.sign-in.*}) where a municipality has set nothing of its own.
 *
 * @param failuresUntilLocked how many failures in a row lock an operator out (10.3)
 * @param idleMinutes after how many minutes without an act a session ends
 * @param secretKey 32 bytes in base 64 that encrypt the secrets of second factors; null for a key
 *     kept in the data folder
 * @param address where browsers find the service, such as {@code https://juki.example.lg.jp}:
 *     passkeys and single sign-on are bound to it; null where browsers are only at the server
 *     itself
 * @param clientSecrets the secret that the identity provider of a municipality gave to us, by the
 *     code of the municipality; without one there is no single sign-on for it
 */
@ConfigurationProperties("daicho.sign-in")
public record SignInSettings(
    @DefaultValue("5") int failuresUntilLocked,
    @DefaultValue("30") int idleMinutes,
    @Nullable String secretKey,
    @Nullable URI address,
    @DefaultValue Map<String, String> clientSecrets) {
  /** Without the key. */
  @Override
  public String toString() {
    return "SignInSettings";
  }
}
