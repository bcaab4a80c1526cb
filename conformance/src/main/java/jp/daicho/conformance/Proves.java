package jp.daicho.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which numbered requirements of the standard a test proves.
 *
 * <p>Only name a requirement whose whole text the annotated test (or the annotated tests together)
 * shows, and whose test would fail if the function were missing. For a must-not requirement the
 * test shows that the function is absent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {

  /** Requirement numbers such as {@code 1.1.8-M1}, as listed in {@code requirements.tsv}. */
  String[] value();
}
