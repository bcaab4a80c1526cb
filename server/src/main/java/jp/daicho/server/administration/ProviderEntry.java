package jp.daicho.server.administration;

import java.net.URI;
import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.SingleSignOn.IdentityProvider;
import org.jspecify.annotations.Nullable;

/** The identity provider, as typed: each item as in {@link IdentityProvider}. */
public record ProviderEntry(
    boolean enabled,
    String issuer,
    String clientId,
    String loginClaim,
    boolean secondFactorTrusted) {
  private static final EntryItem ISSUER = new EntryItem("issuer", "発行者のアドレス");
  private static final EntryItem CLIENT = new EntryItem("clientId", "クライアントID");
  private static final EntryItem CLAIM = new EntryItem("loginClaim", "利用者IDを示すクレーム");

  /** Secrets travel to it: in the open only within the machine. */
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  /** As it stands, to be changed. */
  public static ProviderEntry of(IdentityProvider provider) {
    return new ProviderEntry(
        provider.enabled(),
        provider.issuer(),
        provider.clientId(),
        provider.loginClaim(),
        provider.secondFactorTrusted());
  }

  /** Reads it; null if something is wrong. */
  @Nullable IdentityProvider read(int version, Findings findings) {
    String address = findings.require(issuer.strip(), ISSUER, ProviderEntry::address);
    String client =
        findings.require(clientId.strip(), CLIENT, text -> shortText(text, "[!-~]{1,200}"));
    String claim =
        findings.require(
            loginClaim.strip(), CLAIM, text -> shortText(text, "[A-Za-z0-9_:./-]{1,100}"));
    if (address == null || client == null || claim == null || findings.hasErrors()) {
      return null;
    }
    return new IdentityProvider(version, enabled, address, client, claim, secondFactorTrusted);
  }

  private static String address(String text) {
    try {
      URI uri = URI.create(text);
      boolean safe =
          "https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
      if (text.length() <= 500
          && safe
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null) {
        return text;
      }
    } catch (IllegalArgumentException none) {
      // told below
    }
    throw new InvalidValueException(Fault.UNKNOWN_FORM, "address of an identity provider");
  }

  private static String shortText(String text, String form) {
    if (!text.matches(form)) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "setting of an identity provider");
    }
    return text;
  }

  /** What stands against switching it on where the installation holds no secret. */
  static void requireSecret(boolean enabled, boolean secret, Findings findings) {
    if (enabled && !secret) {
      findings.add(FindingCode.EMPTY, new EntryItem("enabled", "クライアントの秘密の値（設置者が設定する）"));
    }
  }
}
