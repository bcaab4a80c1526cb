package jp.daicho.server.operators;

import java.security.Principal;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at work: an operator of one municipality, at a place and a terminal (1.3.1). What she
 * may do is not held here but read anew at each passage through the {@link Door}, so that a change
 * takes effect at once.
 *
 * @param municipality whose operator
 * @param operatorId her number in the municipality
 * @param login the name she signs in with
 * @param displayName what screens call her
 * @param department the name of her department
 * @param place the code of her place of entry, if she has one
 * @param terminal the terminal she works at: its code if it is registered, else its address
 */
public record Operator(
    MunicipalityCode municipality,
    long operatorId,
    String login,
    String displayName,
    String department,
    @Nullable String place,
    String terminal)
    implements Principal {

  /** The login, as frameworks expect. */
  @Override
  public String getName() {
    return login;
  }

  /** The same person at another terminal. */
  public Operator at(String otherTerminal) {
    return new Operator(
        municipality, operatorId, login, displayName, department, place, otherTerminal);
  }
}
