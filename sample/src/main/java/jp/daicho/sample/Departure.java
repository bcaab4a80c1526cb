package jp.daicho.sample;

import java.time.LocalDate;
import jp.daicho.ledger.address.OutsideAddress;
import org.jspecify.annotations.Nullable;

/**
 * How a resident ceased to be one.
 *
 * @param day the day of death or of moving out
 * @param destination where to; null for a death
 */
record Departure(LocalDate day, @Nullable OutsideAddress destination) {
  boolean isDeath() {
    return destination == null;
  }

  boolean isAbroad() {
    return destination instanceof OutsideAddress.Abroad;
  }
}
