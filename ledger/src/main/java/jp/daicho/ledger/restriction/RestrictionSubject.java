package jp.daicho.ledger.restriction;

import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;

/**
 * On whom a restriction lies (3.1). One on a household holds for whoever is a member on the day
 * that is asked about, and for those whose record was deleted while they were: who joins comes
 * under it, who leaves for another household here is free of it. One on a person goes with her.
 */
public sealed interface RestrictionSubject {

  /**
   * One person, wherever she lives.
   *
   * @param number 宛名番号
   */
  record OnPerson(AddressNumber number) implements RestrictionSubject {}

  /**
   * A household, whoever its members are.
   *
   * @param number 世帯番号
   */
  record OnHousehold(HouseholdNumber number) implements RestrictionSubject {}

  /** What users read, such as {@code 個人}. */
  default String label() {
    return switch (this) {
      case OnPerson _ -> "個人";
      case OnHousehold _ -> "世帯";
    };
  }

  /** The number as written. */
  default String written() {
    return switch (this) {
      case OnPerson person -> person.number().value();
      case OnHousehold household -> household.number().value();
    };
  }
}
