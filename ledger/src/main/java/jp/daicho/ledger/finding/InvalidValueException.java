package jp.daicho.ledger.finding;

import java.util.Objects;

/**
 * Thrown when a text cannot be read as a value of the register.
 *
 * <p>The message is for developers and never repeats the text, because it may be a resident's name or
 * number. What the clerk reads is made from {@link #fault()}.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /**
   * A text that breaks a rule.
   *
   * @param fault the rule it breaks
   * @param what the kind of value, in English, such as {@code "individual number"}
   */
  public InvalidValueException(Fault fault, String what) {
    super(what + ": " + fault);
    this.fault = Objects.requireNonNull(fault);
  }

  /** The rule that is broken. */
  public Fault fault() {
    return fault;
  }
}
