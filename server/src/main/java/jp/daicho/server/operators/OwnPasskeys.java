package jp.daicho.server.operators;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;

/** What every operator may do with her own passkeys (10.3). */
@Component
public final class OwnPasskeys {
  private static final EntryItem PASSKEY = new EntryItem("passkey", "パスキー");
  private static final String ELEMENT = "要素";
  private static final String WORD = "パスキー";
  private static final int LONGEST_LABEL = 50;

  private final Tenancy tenancy;
  private final CurrentOperator current;
  private final OwnAccount account;
  private final Passkeys passkeys;
  private final SecondFactors factors;
  private final SignInPolicies policies;
  private final Entrance entrance;
  private final SignInLog log;
  private final Clock clock;

  /** Made once. */
  OwnPasskeys(
      Tenancy tenancy,
      CurrentOperator current,
      OwnAccount account,
      Passkeys passkeys,
      SecondFactors factors,
      SignInPolicies policies,
      Entrance entrance,
      SignInLog log,
      Clock clock) {
    this.tenancy = tenancy;
    this.current = current;
    this.account = account;
    this.passkeys = passkeys;
    this.factors = factors;
    this.policies = policies;
    this.entrance = entrance;
    this.log = log;
    this.clock = clock;
  }

  /** Her passkeys. */
  public List<Passkeys.Kept> list() {
    Operator operator = current.require();
    return tenancy.within(operator.municipality(), () -> passkeys.of(operator.operatorId()));
  }

  /**
   * What her browser is asked for a new one.
   *
   * @param present her password: a screen may be left alone
   * @throws EntryRefusedException if it is wrong
   */
  public PublicKeyCredentialCreationOptions ask(String present, URI origin) {
    Operator operator = current.require();
    account.prove(operator, present);
    return tenancy.within(
        operator.municipality(),
        () -> passkeys.creation(operator.operatorId(), operator.login(), origin));
  }

  /**
   * Registers the one that her browser made.
   *
   * @param label what she calls it
   * @throws EntryRefusedException if it is not what was asked for
   */
  public void register(
      URI origin, PublicKeyCredentialCreationOptions asked, String answer, String label) {
    Operator operator = current.require();
    String called = label.isBlank() ? WORD : label.strip();
    tenancy.within(
        operator.municipality(),
        () -> {
          if (called.length() > LONGEST_LABEL
              || !passkeys.register(
                  operator.operatorId(), operator.login(), origin, asked, answer, called)) {
            throw EntryRefusedException.of(FindingCode.SECOND_FACTOR_CODE_WRONG, PASSKEY);
          }
          log.done(AuditAction.SETTING_CHANGE, "二要素認証の登録", operator, Map.of(ELEMENT, WORD));
          return operator;
        });
  }

  /**
   * Removes one.
   *
   * @throws EntryRefusedException if her password is wrong, or it is the last second factor while
   *     one is demanded
   */
  public void remove(String present, String id) {
    Operator operator = current.require();
    account.prove(operator, present);
    LocalDate today = LocalDate.now(clock);
    tenancy.within(
        operator.municipality(),
        () -> {
          if (passkeys.remove(operator.operatorId(), id)) {
            boolean demanded =
                policies
                    .current()
                    .demandsSecondFactor(entrance.isAdministrator(operator, today), today);
            if (demanded && !factors.any(operator.operatorId())) {
              throw EntryRefusedException.of(FindingCode.SECOND_FACTOR_DEMANDED, PASSKEY);
            }
            log.done(AuditAction.SETTING_CHANGE, "二要素認証の削除", operator, Map.of(ELEMENT, WORD));
          }
          return operator;
        });
  }
}
