package jp.daicho.ledger.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractComparableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Lets a test say which rule a text breaks. */
public final class FaultAssertions {
  private FaultAssertions() {}

  /** The fault that the call throws; the assertion fails if it throws none. */
  public static AbstractComparableAssert<?, Fault> assertThatFault(ThrowingCallable call) {
    InvalidValueException thrown = catchThrowableOfType(InvalidValueException.class, call);
    assertThat(thrown).as("an invalid value").isNotNull();
    return assertThat(thrown.fault());
  }
}
