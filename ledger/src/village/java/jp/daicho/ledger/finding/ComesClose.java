package jp.daicho.ledger.finding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says to which findings a test comes close without raising them: what it does differs from what
 * raises the finding in the one point that the finding is about, and the test would fail if it were
 * raised.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ComesClose {
  /** The findings. */
  FindingCode[] value();
}
