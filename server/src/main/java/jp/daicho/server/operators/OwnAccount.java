package jp.daicho.server.operators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Accounts;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every operator may do with her own account, whatever her permissions (10.3): change her
 * password, register second factors, see and end her sessions.
 */
@Component
public final class OwnAccount {
  private static final EntryItem CURRENT = new EntryItem("currentPassword", "今のパスワード");
  private static final EntryItem FACTOR = new EntryItem("secondFactor", "二要素認証");
  private static final UUID NONE = new UUID(0, 0);

  private final Tenancy tenancy;
  private final CurrentOperator current;
  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInPolicies policies;
  private final SecondFactors factors;
  private final OperatorSessions sessions;
  private final Entrance entrance;
  private final SignInLog log;
  private final Clock clock;

  /** Made once. */
  OwnAccount(
      Tenancy tenancy,
      CurrentOperator current,
      Accounts accounts,
      Passwords passwords,
      SignInPolicies policies,
      SecondFactors factors,
      OperatorSessions sessions,
      Entrance entrance,
      SignInLog log,
      Clock clock) {
    this.tenancy = tenancy;
    this.current = current;
    this.accounts = accounts;
    this.passwords = passwords;
    this.policies = policies;
    this.factors = factors;
    this.sessions = sessions;
    this.entrance = entrance;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What somebody sees of her own account.
   *
   * @param policy the rules of her municipality
   * @param passwordSetAt when her password was set, if known
   * @param oneTimePasswordSince since when she has one-time passwords; null if she has none
   * @param secondFactorDemanded whether she has to have a second factor
   * @param sessions her sessions that go on
   */
  public record View(
      Operator operator,
      SignInPolicy policy,
      @Nullable Instant passwordSetAt,
      @Nullable Instant oneTimePasswordSince,
      boolean secondFactorDemanded,
      List<OperatorSessions.Open> sessions) {}

  /** Her own account. */
  public View view() {
    Operator operator = current.require();
    return tenancy.within(
        operator.municipality(),
        () -> {
          SignInPolicy policy = policies.current();
          LocalDate today = LocalDate.now(clock);
          return new View(
              operator,
              policy,
              account(operator).passwordSetAt(),
              factors.oneTimePasswordSince(operator.operatorId()).orElse(null),
              policy.demandsSecondFactor(entrance.isAdministrator(operator, today), today),
              sessions.of(operator.operatorId()));
        });
  }

  /**
   * Changes her password and ends her other sessions.
   *
   * @param session the one that goes on, if she has one
   * @throws EntryRefusedException with all that stands against it; a wrong present password counts
   *     as a failure to sign in
   */
  public void changePassword(String present, String typed, String again, @Nullable UUID session) {
    Operator operator = current.require();
    prove(operator, present);
    tenancy.within(
        operator.municipality(),
        () -> {
          Findings findings = new Findings();
          passwords.check(
              policies.current(), account(operator), typed, SignInSteps.NEW_PASSWORD, findings);
          if (!typed.equals(again)) {
            findings.add(FindingCode.PASSWORD_NOT_REPEATED, SignInSteps.AGAIN);
          }
          if (findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          passwords.set(operator.operatorId(), typed, false);
          sessions.endOthers(
              operator.operatorId(), session == null ? NONE : session, "PASSWORD_CHANGED");
          log.done(AuditAction.SETTING_CHANGE, "パスワードの変更", operator, Map.of());
          return operator;
        });
  }

  /**
   * Registers one-time passwords.
   *
   * @throws EntryRefusedException if the present password or the code is wrong
   */
  public void registerOneTimePassword(String present, String secret, String code) {
    Operator operator = current.require();
    prove(operator, present);
    tenancy.within(
        operator.municipality(),
        () -> {
          if (!factors.register(operator.operatorId(), secret, code)) {
            throw EntryRefusedException.of(FindingCode.SECOND_FACTOR_CODE_WRONG, SignInSteps.CODE);
          }
          log.done(AuditAction.SETTING_CHANGE, "二要素認証の登録", operator, Map.of("要素", "ワンタイムパスワード"));
          return operator;
        });
  }

  /**
   * Removes one-time passwords.
   *
   * @throws EntryRefusedException if the present password is wrong, or a second factor is demanded
   */
  public void removeOneTimePassword(String present) {
    Operator operator = current.require();
    boolean demanded = view().secondFactorDemanded();
    prove(operator, present);
    tenancy.within(
        operator.municipality(),
        () -> {
          if (factors.removeOneTimePassword(operator.operatorId())) {
            if (demanded && !factors.any(operator.operatorId())) {
              throw EntryRefusedException.of(FindingCode.SECOND_FACTOR_DEMANDED, FACTOR);
            }
            log.done(AuditAction.SETTING_CHANGE, "二要素認証の削除", operator, Map.of("要素", "ワンタイムパスワード"));
          }
          return operator;
        });
  }

  /** Ends her sessions but the one at hand. */
  public void endOtherSessions(@Nullable UUID session) {
    Operator operator = current.require();
    tenancy.within(
        operator.municipality(),
        () -> {
          sessions.endOthers(operator.operatorId(), session == null ? NONE : session, "SELF");
          log.done(AuditAction.SIGN_OUT, "他の端末のログアウト", operator, Map.of());
          return operator;
        });
  }

  /** Whoever changes how she signs in shows her password first: a screen may be left alone. */
  void prove(Operator operator, String present) {
    Account account = tenancy.within(operator.municipality(), () -> account(operator));
    // Checked outside a transaction: it is slow by design and must not hold a connection.
    if (!account.locked() && passwords.matches(present, account.passwordHash())) {
      return;
    }
    tenancy.within(
        operator.municipality(),
        () -> {
          int failures =
              accounts.countFailure(
                  operator.operatorId(), policies.current().failures(), clock.instant());
          log.done(
              AuditAction.SIGN_IN,
              "パスワードの確認の失敗",
              operator,
              Map.of("失敗回数", Integer.toString(failures)));
          return failures;
        });
    throw EntryRefusedException.of(FindingCode.PASSWORD_WRONG, CURRENT);
  }

  private Account account(Operator operator) {
    return accounts
        .account(operator.operatorId(), LocalDate.now(clock))
        .orElseThrow(() -> new IllegalStateException("no such operator"));
  }
}
