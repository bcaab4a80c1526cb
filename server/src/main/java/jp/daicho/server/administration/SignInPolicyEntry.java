package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.SignInPolicy;
import jp.daicho.server.operators.SignInPolicy.Demand;
import jp.daicho.server.operators.SignInPolicy.SecondSession;
import org.jspecify.annotations.Nullable;

/** How operators sign in, as typed: each item as in {@link SignInPolicy}. */
public record SignInPolicyEntry(
    String failures,
    String passwordLength,
    String passwordKinds,
    String passwordsRemembered,
    String passwordDays,
    String idleMinutes,
    String secondSession,
    String secondFactor,
    String secondFactorFrom) {

  /** A number among the settings, with what it may be. */
  public enum NumberSetting {
    /** See {@link SignInPolicy#failures}. */
    FAILURES("failures", "続けて失敗すると停止する回数", 3, 20, "回"),
    /** See {@link SignInPolicy#passwordLength}. */
    PASSWORD_LENGTH("passwordLength", "パスワードの最小の文字数", 8, 64, "文字"),
    /** See {@link SignInPolicy#passwordKinds}. */
    PASSWORD_KINDS("passwordKinds", "パスワードの文字の種類の数", 1, 4, "種類（英大文字、英小文字、数字、その他）"),
    /** See {@link SignInPolicy#passwordsRemembered}. */
    PASSWORDS_REMEMBERED("passwordsRemembered", "再び使えない以前のパスワードの数", 0, 24, "個（今のものを含む）"),
    /** See {@link SignInPolicy#passwordDays}. */
    PASSWORD_DAYS("passwordDays", "パスワードの有効日数", 0, 730, "日（0は期限なし）"),
    /** See {@link SignInPolicy#idleMinutes}. */
    IDLE_MINUTES("idleMinutes", "操作がないとログアウトするまでの時間", 1, 480, "分");

    private final String path;
    private final String label;
    private final int least;
    private final int most;
    private final String unit;

    NumberSetting(String path, String label, int least, int most, String unit) {
      this.path = path;
      this.label = label;
      this.least = least;
      this.most = most;
      this.unit = unit;
    }

    /** Its place in an entry. */
    public EntryItem item() {
      return new EntryItem(path, label);
    }

    /** What it may be. */
    public String hint() {
      return least + "から" + most + unit;
    }

    /** Its value in a policy. */
    public int of(SignInPolicy policy) {
      return switch (this) {
        case FAILURES -> policy.failures();
        case PASSWORD_LENGTH -> policy.passwordLength();
        case PASSWORD_KINDS -> policy.passwordKinds();
        case PASSWORDS_REMEMBERED -> policy.passwordsRemembered();
        case PASSWORD_DAYS -> policy.passwordDays();
        case IDLE_MINUTES -> policy.idleMinutes();
      };
    }

    /** Its text in an entry. */
    public String text(SignInPolicyEntry entry) {
      return switch (this) {
        case FAILURES -> entry.failures;
        case PASSWORD_LENGTH -> entry.passwordLength;
        case PASSWORD_KINDS -> entry.passwordKinds;
        case PASSWORDS_REMEMBERED -> entry.passwordsRemembered;
        case PASSWORD_DAYS -> entry.passwordDays;
        case IDLE_MINUTES -> entry.idleMinutes;
      };
    }

    private int read(SignInPolicyEntry entry, Findings findings) {
      Integer read = findings.require(text(entry).strip(), item(), NumberSetting::parse);
      if (read != null && (read < least || read > most)) {
        findings.add(
            FindingCode.SETTING_OUT_OF_RANGE,
            item(),
            Integer.toString(least),
            Integer.toString(most));
      }
      return read == null ? least : read;
    }

    private static int parse(String text) {
      if (!text.matches("[0-9]{1,6}")) {
        throw new InvalidValueException(Fault.NOT_DIGITS, "setting of sign-in");
      }
      return Integer.parseInt(text);
    }
  }

  private static final EntryItem SECOND_SESSION = new EntryItem("secondSession", "同じ利用者の２つ目のログイン");
  private static final EntryItem SECOND_FACTOR = new EntryItem("secondFactor", "二要素認証");
  private static final EntryItem FACTOR_FROM = new EntryItem("secondFactorFrom", "二要素認証を求める日");

  /** As it stands, to be changed. */
  public static SignInPolicyEntry of(SignInPolicy policy) {
    return new SignInPolicyEntry(
        Integer.toString(policy.failures()),
        Integer.toString(policy.passwordLength()),
        Integer.toString(policy.passwordKinds()),
        Integer.toString(policy.passwordsRemembered()),
        Integer.toString(policy.passwordDays()),
        Integer.toString(policy.idleMinutes()),
        policy.secondSession().name(),
        policy.secondFactor().name(),
        Shown.day(policy.secondFactorFrom()));
  }

  /** Reads it; null if something is wrong. */
  @Nullable SignInPolicy read(int version, Findings findings) {
    int tries = NumberSetting.FAILURES.read(this, findings);
    int length = NumberSetting.PASSWORD_LENGTH.read(this, findings);
    int kinds = NumberSetting.PASSWORD_KINDS.read(this, findings);
    int remembered = NumberSetting.PASSWORDS_REMEMBERED.read(this, findings);
    int days = NumberSetting.PASSWORD_DAYS.read(this, findings);
    int idle = NumberSetting.IDLE_MINUTES.read(this, findings);
    Optional<SecondSession> second = choice(SecondSession.values(), secondSession);
    Optional<Demand> factor = choice(Demand.values(), secondFactor);
    LocalDate from = OperatorEntry.day(secondFactorFrom, FACTOR_FROM, findings);
    if (second.isEmpty()) {
      findings.add(FindingCode.UNKNOWN_CODE, SECOND_SESSION);
    }
    if (factor.isEmpty()) {
      findings.add(FindingCode.UNKNOWN_CODE, SECOND_FACTOR);
    }
    if (findings.hasErrors() || second.isEmpty() || factor.isEmpty()) {
      return null;
    }
    return new SignInPolicy(
        version, tries, length, kinds, remembered, days, idle, second.get(), factor.get(), from);
  }

  private static <E extends Enum<E>> Optional<E> choice(E[] values, String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
  }
}
