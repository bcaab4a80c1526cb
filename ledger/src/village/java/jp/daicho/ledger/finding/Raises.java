package jp.daicho.ledger.finding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which findings a test raises and looks at (11.1). The test names each by its code or its
 * number; what rules of a move raise has a case of its own instead.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Raises {
  /** The findings. */
  FindingCode[] value();
}
