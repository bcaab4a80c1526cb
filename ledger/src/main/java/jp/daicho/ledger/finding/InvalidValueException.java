package jp.daicho.ledger.finding;

import java.util.List;
import java.util.Objects;

/**
 * Thrown when a text cannot be read as a value of the register.
 *
 * <p>The message is for developers and never repeats the text, because it may be a resident's name
 * or number. What the clerk reads is made from {@link #fault()} and {@link #details()}.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient List<String> details;

  /**
   * A text that breaks a rule.
   *
   * @param fault the rule it breaks
   * @param what the kind of value, in English, such as {@code "individual number"}
   * @param details what fills the places of the catalogue's words from {@code {1}} on, such as the
   *     greatest length or the character that is not known
   */
  public InvalidValueException(Fault fault, String what, String... details) {
    super(what + ": " + fault);
    this.fault = Objects.requireNonNull(fault);
    this.details = List.of(details);
  }

  /** The rule that is broken. */
  public Fault fault() {
    return fault;
  }

  /** The details of the case. */
  public List<String> details() {
    return details;
  }
}
