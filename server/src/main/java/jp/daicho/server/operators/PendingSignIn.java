package jp.daicho.server.operators;

import java.io.Serializable;
import java.time.Instant;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * A sign-in of which the first proof was right, while something is still to be done. Nobody is in
 * by it: it is only a note of how far somebody has come.
 *
 * @param municipality the code of the municipality
 * @param operatorId who it is about to be
 * @param login the name used
 * @param networkAddress where the attempt comes from
 * @param step what has to be done next
 * @param shown what was shown so far, for the log
 * @param byPassword whether she came by her password, so that its age counts
 * @param at when the first proof was shown
 */
public record PendingSignIn(
    String municipality,
    long operatorId,
    String login,
    String networkAddress,
    Step step,
    String shown,
    boolean byPassword,
    Instant at)
    implements Serializable {

  /** What is still to be done. */
  public enum Step {
    /** Show the second factor. */
    SECOND_FACTOR,
    /** Register a second factor, which is demanded. */
    ENROLMENT,
    /** Change the password. */
    NEW_PASSWORD
  }

  /** Whose operator. */
  MunicipalityCode code() {
    return MunicipalityCode.of(municipality);
  }

  /** The same after one more thing was shown. */
  PendingSignIn showing(String more) {
    return new PendingSignIn(
        municipality, operatorId, login, networkAddress, step, shown + "、" + more, byPassword, at);
  }
}
