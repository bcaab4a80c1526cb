package jp.daicho.ledger.record;

import java.util.Objects;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a household. What a household shares is kept with each of its members
 * (1.2.1).
 *
 * @param householdNumber 世帯番号
 * @param relationship 世帯主との続柄; null only for a record taken over without one (1.1.6 allows it)
 * @param householderName 世帯主の氏名; null while the household has no householder (1.1.10)
 * @param householderFurigana its reading in katakana; null where the householder has none, or none
 *     (4.2.3.1)
 * @param order 世帯員の並び順, from 1 (5.2)
 */
public record HouseholdMembership(
    HouseholdNumber householdNumber,
    @Nullable Relationship relationship,
    @Nullable String householderName,
    @Nullable String householderFurigana,
    int order) {
  /** A place; the order starts at 1. */
  public HouseholdMembership {
    Objects.requireNonNull(householdNumber);
    if (order < 1) {
      throw new IllegalArgumentException("members are counted from 1");
    }
  }

  /**
   * A place in the household of a householder.
   *
   * @param householder whose name and reading all members carry; null while there is none (1.1.10)
   */
  public static HouseholdMembership under(
      @Nullable Person householder,
      HouseholdNumber number,
      @Nullable Relationship relationship,
      int order) {
    return new HouseholdMembership(
        number,
        relationship,
        householder == null ? null : householder.registeredName(),
        householder == null ? null : householder.displayReading(),
        order);
  }

  /** The same place with another order. */
  public HouseholdMembership at(int otherOrder) {
    return new HouseholdMembership(
        householdNumber, relationship, householderName, householderFurigana, otherOrder);
  }

  /** The same place with the name and the reading that the householder has now. */
  public HouseholdMembership under(Person householder) {
    return under(householder, householdNumber, relationship, order);
  }

  /** Whether it carries the name and the reading of a householder. */
  public boolean isUnder(Person householder) {
    return equals(under(householder));
  }
}
