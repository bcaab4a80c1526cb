package jp.daicho.server.operators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the operators of a municipality sign in (10.3), as its administrator set it.
 *
 * @param version counts the changes; 0 if nothing was ever set
 * @param failures how many failures in a row lock an operator out, 3 to 20
 * @param passwordLength how many characters a password has at least, 8 to 64
 * @param passwordKinds how many of the kinds small letter, capital letter, digit, other sign a
 *     password has to mix, 1 to 4
 * @param passwordsRemembered how many former passwords may not come back, 0 to 24
 * @param passwordDays after how many days a password has to be changed, 0 to 730; 0 for never
 * @param idleMinutes after how many minutes without an act a session ends, 1 to 480
 * @param secondSession what becomes of a second session of an operator
 * @param secondFactor whose sign-in takes a second factor
 * @param secondFactorFrom from which day; null for at once
 */
public record SignInPolicy(
    int version,
    int failures,
    int passwordLength,
    int passwordKinds,
    int passwordsRemembered,
    int passwordDays,
    int idleMinutes,
    SecondSession secondSession,
    Demand secondFactor,
    @Nullable LocalDate secondFactorFrom) {

  /** What becomes of a second session of the same operator. */
  public enum SecondSession {
    /** Both go on. */
    ALLOWED("認める"),
    /** The first is ended. */
    ENDS_FIRST("認め、先のものを終了させる"),
    /** The second is refused while the first goes on. */
    REFUSED("認めない");

    private final String label;

    SecondSession(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /** Whose sign-in takes a second factor. */
  public enum Demand {
    /** That of those who have registered one. */
    NONE("求めない（登録した人だけ）"),
    /** That of whoever manages operators, permissions, or the log. */
    ADMINISTRATORS("管理者に求める"),
    /** Everybody's. */
    ALL("全員に求める");

    private final String label;

    Demand(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /** What counts where a municipality has set nothing. */
  static SignInPolicy usual(SignInSettings settings) {
    return new SignInPolicy(
        0,
        settings.failuresUntilLocked(),
        12,
        1,
        1,
        0,
        settings.idleMinutes(),
        SecondSession.ALLOWED,
        Demand.NONE,
        null);
  }

  /** The same with a second factor of everybody, at once. */
  SignInPolicy demandingOfAll() {
    return new SignInPolicy(
        version,
        failures,
        passwordLength,
        passwordKinds,
        passwordsRemembered,
        passwordDays,
        idleMinutes,
        secondSession,
        Demand.ALL,
        null);
  }

  /** Whether a second factor is demanded of somebody on a day. */
  public boolean demandsSecondFactor(boolean administrator, LocalDate day) {
    if (secondFactorFrom != null && day.isBefore(secondFactorFrom)) {
      return false;
    }
    return switch (secondFactor) {
      case NONE -> false;
      case ADMINISTRATORS -> administrator;
      case ALL -> true;
    };
  }
}
