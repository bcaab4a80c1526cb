package jp.daicho.server.administration;

import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SingleSignOn;
import jp.daicho.server.operators.SingleSignOn.IdentityProvider;
import org.springframework.stereotype.Component;

/** Looks at and sets the municipality's identity provider (10.3). */
@Component
public final class SingleSignOnRules {
  private static final Operation LOOK =
      Operation.of("シングルサインオンの設定の照会", AuditAction.ENQUIRY, Permission.OPERATOR_ADMINISTRATION);
  private static final Operation CHANGE = OperatorAdministration.change("シングルサインオンの設定の変更");

  private final Door door;
  private final SingleSignOn providers;

  /** Made once. */
  SingleSignOnRules(Door door, SingleSignOn providers) {
    this.door = door;
    this.providers = providers;
  }

  /** The settings, and whether the installation holds the client's secret. */
  public record View(IdentityProvider provider, boolean secretHeld) {}

  /** What counts now. */
  public View look() {
    return door.enter(
        LOOK, passage -> new View(providers.current(), providers.secret().isPresent()));
  }

  /**
   * Sets what counts from now on.
   *
   * @param seen the version the administrator had before her
   * @throws EntryRefusedException with all that stands against it
   */
  public IdentityProvider change(int seen, ProviderEntry entry) {
    return door.enter(
        CHANGE,
        passage -> {
          IdentityProvider before = providers.current();
          Findings findings = new Findings();
          if (before.version() != seen) {
            findings.add(FindingCode.ENTRY_CHANGED, new EntryItem("version", "シングルサインオンの設定"));
          }
          if (entry.enabled() && passage.municipality().isCentre()) {
            findings.add(
                FindingCode.SECOND_FACTOR_OF_CENTRE, new EntryItem("enabled", "シングルサインオン"));
          }
          ProviderEntry.requireSecret(entry.enabled(), providers.secret().isPresent(), findings);
          IdentityProvider after = entry.read(seen + 1, findings);
          if (after == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          note(passage, "シングルサインオン", use(before.enabled()), use(after.enabled()));
          note(passage, "発行者のアドレス", before.issuer(), after.issuer());
          note(passage, "クライアントID", before.clientId(), after.clientId());
          note(passage, "利用者IDを示すクレーム", before.loginClaim(), after.loginClaim());
          note(
              passage,
              "プロバイダーの二要素認証",
              trust(before.secondFactorTrusted()),
              trust(after.secondFactorTrusted()));
          providers.save(after);
          return after;
        });
  }

  private static String use(boolean enabled) {
    return enabled ? "使う" : "使わない";
  }

  private static String trust(boolean trusted) {
    return trusted ? "信頼する" : "信頼しない";
  }

  private static void note(Passage passage, String item, String before, String after) {
    if (!before.equals(after)) {
      passage.note(item, before + " → " + after);
    }
  }
}
