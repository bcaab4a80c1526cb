package jp.daicho.server.administration;

import java.util.function.Function;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.OperatorSessions;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.SecondFactors;
import org.springframework.stereotype.Component;

/**
 * What an administrator does at once with somebody's account (10.3): a new first password, locking
 * out and in, ending her sessions, removing what she shows besides her password.
 *
 * <p>Each method throws {@link OperatorUnknownException} for a number that is not there.
 */
@Component
public final class AccountControl {
  private static final Operation RESET = OperatorAdministration.change("パスワードの初期化");
  private static final Operation STOP = OperatorAdministration.change("利用の停止");
  private static final Operation UNLOCK = OperatorAdministration.change("利用の停止の解除");
  private static final Operation END_SESSIONS = OperatorAdministration.change("強制ログアウト");
  private static final Operation REMOVE_FACTORS = OperatorAdministration.change("二要素認証の解除");

  private final Door door;
  private final Operators operators;
  private final OperatorSessions sessions;
  private final SecondFactors factors;

  /** Made once. */
  AccountControl(Door door, Operators operators, OperatorSessions sessions, SecondFactors factors) {
    this.door = door;
    this.operators = operators;
    this.sessions = sessions;
    this.factors = factors;
  }

  /**
   * Gives somebody a password that she has to change when she signs in, unlocks her and ends her
   * sessions.
   *
   * @return the password, which is kept nowhere else
   */
  public String resetPassword(long number) {
    return at(
        RESET,
        number,
        passage -> {
          sessions.endAll(number, "PASSWORD_RESET");
          return operators.resetPassword(number);
        });
  }

  /** Locks somebody out at once, until she is unlocked, and ends her sessions. */
  public void stop(long number) {
    at(
        STOP,
        number,
        passage -> {
          AdministratorRules.refuseOwn(passage, number);
          return AdministratorRules.keepingAdministrator(
              passage,
              () -> {
                operators.lock(number);
                sessions.endAll(number, "STOPPED");
                return true;
              });
        });
  }

  /** Lets somebody in again. */
  public void unlock(long number) {
    at(
        UNLOCK,
        number,
        passage -> {
          AdministratorRules.refuseOwn(passage, number);
          operators.unlock(number);
          return true;
        });
  }

  /** Ends all sessions of somebody at once. */
  public void endSessions(long number) {
    at(
        END_SESSIONS,
        number,
        passage -> {
          sessions.endAll(number, "ADMINISTRATOR");
          return true;
        });
  }

  /** Removes somebody's second factors, when she has lost them; she registers new ones. */
  public void removeSecondFactors(long number) {
    at(
        REMOVE_FACTORS,
        number,
        passage -> {
          AdministratorRules.refuseOwn(passage, number);
          factors.removeAll(number);
          return true;
        });
  }

  private <T> T at(Operation operation, long number, Function<Passage, T> work) {
    return door.enter(
        operation,
        passage -> {
          AdministeredOperator operator = OperatorAdministration.locked(passage, number);
          passage.note("利用者ID", operator.login());
          return work.apply(passage);
        });
  }
}
