package jp.daicho.server.operators;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Entrance.Shown;
import jp.daicho.server.operators.Entrance.Way;
import jp.daicho.server.operators.PendingSignIn.Step;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SignInResult.Rejected;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Accounts;
import jp.daicho.server.operators.internal.Desk;
import jp.daicho.server.operators.internal.OperatorRepository;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** What somebody still has to do after the right password before she is in (10.3). */
@Component
public final class SignInSteps {
  /** How long the steps may take. */
  private static final Duration TIME = Duration.ofMinutes(10);

  static final EntryItem NEW_PASSWORD = new EntryItem("newPassword", "新しいパスワード");
  static final EntryItem AGAIN = new EntryItem("again", "新しいパスワード（確認）");
  private static final String PASSKEY = "パスキー";

  static final EntryItem CODE = new EntryItem("code", "確認コード");

  private final Tenancy tenancy;
  private final OperatorRepository operators;
  private final Accounts accounts;
  private final SignInPolicies policies;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Entrance entrance;
  private final SignInLog log;
  private final Clock clock;

  /** Made once. */
  SignInSteps(
      Tenancy tenancy,
      OperatorRepository operators,
      Accounts accounts,
      SignInPolicies policies,
      Passwords passwords,
      SecondFactors factors,
      Passkeys passkeys,
      Entrance entrance,
      SignInLog log,
      Clock clock) {
    this.tenancy = tenancy;
    this.operators = operators;
    this.accounts = accounts;
    this.policies = policies;
    this.passwords = passwords;
    this.factors = factors;
    this.passkeys = passkeys;
    this.entrance = entrance;
    this.log = log;
    this.clock = clock;
  }

  /** What is done at a step by somebody who is still the one she was. */
  @FunctionalInterface
  private interface AtStep {
    SignInResult run(Account account, Desk desk);
  }

  /** Shows a one-time password. */
  public SignInResult code(PendingSignIn pending, String code) {
    return at(
        pending,
        Step.SECOND_FACTOR,
        (account, desk) ->
            !account.locked() && factors.use(account.operatorId(), code)
                ? goOn(pending.showing("ワンタイムパスワード"), account, desk, true)
                : failed(account, desk, "ワンタイムパスワード"));
  }

  /** Which second factors somebody can show. */
  public record Ways(boolean oneTimePassword, boolean passkey) {}

  /** What somebody can show now. */
  public Ways ways(PendingSignIn pending) {
    return tenancy.within(
        pending.code(),
        () ->
            new Ways(
                factors.oneTimePasswordSince(pending.operatorId()).isPresent(),
                !passkeys.of(pending.operatorId()).isEmpty()));
  }

  /** What her browser is asked to show a passkey. */
  public PublicKeyCredentialRequestOptions askPasskey(PendingSignIn pending, URI origin) {
    return tenancy.within(
        pending.code(), () -> passkeys.request(pending.operatorId(), pending.login(), origin));
  }

  /** Shows a passkey. */
  public SignInResult passkey(
      PendingSignIn pending, URI origin, PublicKeyCredentialRequestOptions asked, String answer) {
    return at(
        pending,
        Step.SECOND_FACTOR,
        (account, desk) ->
            !account.locked()
                    && passkeys.use(account.operatorId(), account.login(), origin, asked, answer)
                ? goOn(pending.showing(PASSKEY), account, desk, true)
                : failed(account, desk, PASSKEY));
  }

  /**
   * Registers one-time passwords, where a second factor is demanded of somebody who has none.
   *
   * @throws EntryRefusedException if the code is not one of the secret
   */
  public SignInResult enrol(PendingSignIn pending, String secret, String code) {
    return at(
        pending,
        Step.ENROLMENT,
        (account, desk) -> {
          if (factors.any(account.operatorId())) {
            return new Rejected(Reason.TOO_LATE);
          }
          if (!factors.register(account.operatorId(), secret, code)) {
            throw EntryRefusedException.of(FindingCode.SECOND_FACTOR_CODE_WRONG, CODE);
          }
          return enrolled(pending, account, desk, "ワンタイムパスワード");
        });
  }

  /** What her browser is asked for a new passkey, where a second factor is demanded. */
  public PublicKeyCredentialCreationOptions askNewPasskey(PendingSignIn pending, URI origin) {
    return tenancy.within(
        pending.code(), () -> passkeys.creation(pending.operatorId(), pending.login(), origin));
  }

  /**
   * Registers a passkey, where a second factor is demanded of somebody who has none.
   *
   * @throws EntryRefusedException if it is not what was asked for
   */
  public SignInResult enrolPasskey(
      PendingSignIn pending, URI origin, PublicKeyCredentialCreationOptions asked, String answer) {
    return at(
        pending,
        Step.ENROLMENT,
        (account, desk) -> {
          if (factors.any(account.operatorId())) {
            return new Rejected(Reason.TOO_LATE);
          }
          if (!passkeys.register(
              account.operatorId(), account.login(), origin, asked, answer, PASSKEY)) {
            throw EntryRefusedException.of(
                FindingCode.SECOND_FACTOR_CODE_WRONG, new EntryItem("passkey", PASSKEY));
          }
          return enrolled(pending, account, desk, PASSKEY);
        });
  }

  private SignInResult enrolled(PendingSignIn pending, Account account, Desk desk, String factor) {
    log.done(
        AuditAction.SETTING_CHANGE,
        "二要素認証の登録",
        account.at(tenancy.municipality(), desk),
        Map.of("要素", factor));
    return goOn(pending.showing(factor), account, desk, true);
  }

  /**
   * Replaces a first or an old password.
   *
   * @throws EntryRefusedException with all that stands against the new one
   */
  public SignInResult newPassword(PendingSignIn pending, String typed, String again) {
    return at(
        pending,
        Step.NEW_PASSWORD,
        (account, desk) -> {
          Findings findings = new Findings();
          passwords.check(policies.current(), account, typed, NEW_PASSWORD, findings);
          if (!typed.equals(again)) {
            findings.add(FindingCode.PASSWORD_NOT_REPEATED, AGAIN);
          }
          if (passwords.matches(typed, account.passwordHash()) && !findings.hasErrors()) {
            findings.add(FindingCode.PASSWORD_USED_BEFORE, NEW_PASSWORD, "1");
          }
          if (findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          if (account.locked()) {
            return new Rejected(Reason.LOCKED); // setting a password would let her in again
          }
          passwords.set(account.operatorId(), typed, false);
          log.done(
              AuditAction.SETTING_CHANGE,
              "パスワードの変更",
              account.at(tenancy.municipality(), desk),
              Map.of());
          Account changed = accounts.account(account.operatorId(), today()).orElse(account);
          return goOn(pending, changed, desk, true);
        });
  }

  private SignInResult at(PendingSignIn pending, Step step, AtStep work) {
    if (pending.step() != step || pending.at().plus(TIME).isBefore(clock.instant())) {
      return new Rejected(Reason.TOO_LATE);
    }
    return tenancy.within(
        pending.code(),
        () -> {
          Optional<Account> account = accounts.account(pending.operatorId(), today());
          Desk desk = operators.deskAt(pending.networkAddress(), today());
          return account.isEmpty()
              ? new Rejected(Reason.UNKNOWN_OR_WRONG)
              : work.run(account.get(), desk);
        });
  }

  private SignInResult goOn(
      PendingSignIn pending, Account account, Desk desk, boolean secondFactor) {
    return entrance.proceed(
        account,
        pending.networkAddress(),
        desk,
        Way.SCREENS,
        new Shown(pending.shown(), pending.byPassword(), secondFactor));
  }

  private SignInResult failed(Account account, Desk desk, String factor) {
    int limit = policies.current().failures();
    int failures = accounts.countFailure(account.operatorId(), limit, clock.instant());
    if (failures == limit) {
      log.lockedOut(account, desk, failures);
    }
    return log.rejected(
        failures >= limit ? Reason.LOCKED : Reason.WRONG_CODE,
        account.operatorId(),
        account.login(),
        desk,
        Map.of("失敗回数", Integer.toString(failures), "要素", factor));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
