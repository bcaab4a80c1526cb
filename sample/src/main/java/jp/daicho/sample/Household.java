package jp.daicho.sample;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A household with everybody who ever was in it.
 *
 * @param number 世帯番号
 * @param residencies its members, past ones included
 * @param stays where it lived, the earliest first
 * @param householderChanged the day the householder died, if so; since then the members have their
 *     later relationships
 */
record Household(
    HouseholdNumber number,
    List<Residency> residencies,
    List<Stay> stays,
    @Nullable LocalDate householderChanged) {

  /**
   * A time at one address.
   *
   * @param from its first day; the first stay has the day on which the household was founded
   * @param address the address
   */
  record Stay(LocalDate from, Address address) {}

  Household {
    residencies = List.copyOf(residencies);
    stays = List.copyOf(stays);
  }

  /** The stay on a day; before the first one, the first. */
  Stay stayOn(LocalDate day) {
    Stay found = stays.getFirst();
    for (Stay stay : stays) {
      if (!stay.from().isAfter(day)) {
        found = stay;
      }
    }
    return found;
  }

  long residents() {
    return residencies.stream().filter(Residency::isResident).count();
  }
}
