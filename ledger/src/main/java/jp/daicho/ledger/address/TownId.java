package jp.daicho.ledger.address;

import jp.daicho.ledger.finding.InvalidValueException;

/**
 * The identifier of a town (町字ID) in the address base registry, unique in its municipality.
 *
 * @param value seven digits
 */
public record TownId(String value) {
  /** The address has no town. */
  public static final TownId NONE = new TownId("0000000");

  /** The town is not in the registry. */
  public static final TownId NOT_IN_REGISTRY = new TownId("9999999");

  private static final String WHAT = "town identifier";

  /**
   * Checks length and digits.
   *
   * @throws InvalidValueException if {@code value} is not seven digits
   */
  public TownId {
    AddressDigits.require(value, 7, WHAT);
  }

  /**
   * The identifier written in exactly these digits.
   *
   * @throws InvalidValueException if {@code value} is not seven digits
   */
  public static TownId of(String value) {
    return new TownId(value);
  }

  /** Whether it names a town of the registry. */
  public boolean isInRegistry() {
    return !equals(NONE) && !equals(NOT_IN_REGISTRY);
  }
}
