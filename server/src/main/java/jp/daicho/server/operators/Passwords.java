package jp.daicho.server.operators;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords of operators (10.3): the municipality's rules, and their hashes. */
@Component
final class Passwords {
  /** More bytes than this the hash would not look at. */
  static final int LONGEST_BYTES = 72;

  /** Shorter than this none is kept, whatever a municipality sets. */
  private static final int SHORTEST = 8;

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Clock clock;

  /** Made once. */
  Passwords(Accounts accounts, PasswordEncoder encoder, Clock clock) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.clock = clock;
  }

  /** Finds what stands against a new password of somebody. */
  void check(
      SignInPolicy policy, Account account, String typed, EntryItem where, Findings findings) {
    int length = typed.codePointCount(0, typed.length());
    if (length < policy.passwordLength()) {
      findings.add(
          FindingCode.PASSWORD_TOO_SHORT, where, Integer.toString(policy.passwordLength()));
    }
    if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      findings.add(FindingCode.PASSWORD_TOO_LONG, where, Integer.toString(LONGEST_BYTES));
    }
    if (kinds(typed) < policy.passwordKinds()) {
      findings.add(FindingCode.PASSWORD_TOO_PLAIN, where, Integer.toString(policy.passwordKinds()));
    }
    if (typed.toLowerCase(Locale.ROOT).contains(account.login().toLowerCase(Locale.ROOT))) {
      findings.add(FindingCode.PASSWORD_HOLDS_LOGIN, where);
    }
    // The present one counts as the first of those remembered. Slow, so last and only where needed.
    if (!findings.hasErrors()
        && policy.passwordsRemembered() > 0
        && accounts.lastHashes(account.operatorId(), policy.passwordsRemembered() - 1).stream()
            .anyMatch(hash -> encoder.matches(typed, hash))) {
      findings.add(
          FindingCode.PASSWORD_USED_BEFORE, where, Integer.toString(policy.passwordsRemembered()));
    }
  }

  /** How many of the kinds small letter, capital letter, digit, other sign are mixed. */
  private static int kinds(String password) {
    boolean small = false;
    boolean capital = false;
    boolean digit = false;
    boolean other = false;
    for (int sign : password.codePoints().toArray()) {
      if (Character.isLowerCase(sign)) {
        small = true;
      } else if (Character.isUpperCase(sign)) {
        capital = true;
      } else if (Character.isDigit(sign)) {
        digit = true;
      } else {
        other = true;
      }
    }
    return (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }

  /** Whether a password is hers. */
  boolean matches(String typed, String hash) {
    return encoder.matches(typed, hash);
  }

  /**
   * Its hash.
   *
   * @throws IllegalArgumentException if it is too short or too long for any municipality
   */
  String hash(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (password.codePointCount(0, password.length()) < SHORTEST || bytes > LONGEST_BYTES) {
      throw new IllegalArgumentException("a password has 8 characters to 72 bytes");
    }
    return encoder.encode(password);
  }

  /** Sets a password and lets her in again if she was locked out. */
  void set(long operatorId, String password, boolean mustChange) {
    accounts.setPassword(operatorId, hash(password), mustChange, clock.instant());
  }

  /** Whether the password has to be changed before anything else. */
  boolean mustBeChanged(SignInPolicy policy, Account account, Instant now) {
    Instant setAt = account.passwordSetAt();
    boolean old =
        policy.passwordDays() > 0
            && setAt != null
            && setAt.plus(Duration.ofDays(policy.passwordDays())).isBefore(now);
    return account.mustChangePassword() || old;
  }
}
