package jp.daicho.server.administration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operator as administrators see her on a day.
 *
 * @param number her number in the municipality
 * @param version counts the changes an administrator made
 * @param login 利用者ID
 * @param validFrom her first day
 * @param validTo her last day; null if open
 * @param state whether she may work on that day
 * @param mustChangePassword whether she has to change her password when she signs in
 * @param passwordSetAt when her password was set, if known
 * @param secondFactor whether she has registered a second factor
 * @param profile what is known of her on that day, or on her first day if that is later
 */
public record AdministeredOperator(
    long number,
    int version,
    String login,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    State state,
    boolean mustChangePassword,
    @Nullable Instant passwordSetAt,
    boolean secondFactor,
    OperatorProfile profile) {

  /** Whether somebody may work. */
  public enum State {
    /** Her time has not come. */
    BEFORE("利用開始前"),
    /** She may work. */
    ACTIVE("利用中"),
    /** She is locked out, by failures or by an administrator. */
    LOCKED("停止中"),
    /** Her time is over. */
    OVER("利用終了");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }

    /** The state on a day. */
    public static State on(LocalDate day, LocalDate from, @Nullable LocalDate to, boolean locked) {
      if (to != null && day.isAfter(to)) {
        return OVER;
      }
      if (locked) {
        return LOCKED;
      }
      return day.isBefore(from) ? BEFORE : ACTIVE;
    }
  }
}
