package jp.daicho.server.operators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** The identity provider of each municipality, in the current transaction (10.3). */
@Component
public final class SingleSignOn {
  private static final String READ =
      """
      SELECT version, enabled, issuer, client_id, login_claim, second_factor_trusted
        FROM single_sign_on WHERE lg_code = ?::bpchar\
      """;

  private static final String SAVE =
      """
      INSERT INTO single_sign_on (lg_code, version, enabled, issuer, client_id, login_claim,
        second_factor_trusted)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (lg_code) DO UPDATE SET version = excluded.version, enabled = excluded.enabled,
        issuer = excluded.issuer, client_id = excluded.client_id,
        login_claim = excluded.login_claim,
        second_factor_trusted = excluded.second_factor_trusted\
      """;

  private final Tenancy tenancy;
  private final SignInSettings settings;

  /** Made once. */
  SingleSignOn(Tenancy tenancy, SignInSettings settings) {
    this.tenancy = tenancy;
    this.settings = settings;
  }

  /**
   * A provider.
   *
   * @param version counts the changes; 0 if nothing was ever set
   * @param enabled whether operators may come in by it
   * @param issuer the address that it names in its tokens
   * @param clientId what it calls us
   * @param loginClaim the claim of its tokens that names the 利用者ID
   * @param secondFactorTrusted whether it has asked for a second factor itself, so that we do not
   */
  public record IdentityProvider(
      int version,
      boolean enabled,
      String issuer,
      String clientId,
      String loginClaim,
      boolean secondFactorTrusted) {
    /** Where nothing was set. */
    public static final IdentityProvider NONE =
        new IdentityProvider(0, false, "", "", "preferred_username", false);
  }

  /** The municipality's provider as it is set. */
  public IdentityProvider current() {
    return tenancy.read(READ, List.of(lgCode()), SingleSignOn::provider).stream()
        .findFirst()
        .orElse(IdentityProvider.NONE);
  }

  /** Sets the provider. */
  public void save(IdentityProvider provider) {
    tenancy.write(
        SAVE,
        List.of(
            lgCode(),
            provider.version(),
            provider.enabled(),
            provider.issuer(),
            provider.clientId(),
            provider.loginClaim(),
            provider.secondFactorTrusted()));
  }

  /** The client's secret that the installation holds for the municipality. */
  public Optional<String> secret() {
    return Optional.ofNullable(settings.clientSecrets().get(lgCode()));
  }

  private String lgCode() {
    return tenancy.municipality().value();
  }

  private static IdentityProvider provider(ResultSet row) throws SQLException {
    return new IdentityProvider(
        row.getInt(1),
        row.getBoolean(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6));
  }
}
