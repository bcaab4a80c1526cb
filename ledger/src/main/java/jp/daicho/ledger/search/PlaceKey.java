package jp.daicho.ledger.search;

import java.util.List;
import jp.daicho.ledger.address.Address;

/**
 * An address of the municipality as it is searched for (2.1.3). Whatever stands between the numbers
 * (丁目, 番地の, 番, 号, hyphens) does not count, nor does 大字.
 *
 * @param town the ward of a designated city, and the town without its 丁目; what stands before the
 *     number of the lot, such as 甲, belongs to it
 * @param lot the numbers of 丁目, lot, branch and so on, each in five digits
 * @param building the name of the building (方書) without the number of the room
 * @param room the number of the room
 */
public record PlaceKey(String town, String lot, String building, String room) {
  private static final int DIGITS = 5;

  /** The key of an address. */
  public static PlaceKey of(Address address) {
    PlaceText.Land parts =
        PlaceText.land(ward(address.municipality()) + address.town(), address.lot());
    PlaceText.Dwelling dwelling = PlaceText.dwelling(address.building());
    return new PlaceKey(parts.town(), lot(parts.numbers()), dwelling.building(), dwelling.room());
  }

  /** Numbers as they stand in the key: a part of a lot is the beginning of its key. */
  public static String lot(List<Integer> numbers) {
    StringBuilder key = new StringBuilder(DIGITS * numbers.size());
    for (int number : numbers) {
      String digits = Integer.toString(number);
      key.repeat('0', DIGITS - digits.length()).append(digits);
    }
    return key.toString();
  }

  /** Of 横浜市中区 the ward, 中区; empty where the municipality has none. */
  private static String ward(String municipality) {
    int city = municipality.lastIndexOf('市');
    return city > 0 && municipality.endsWith("区") ? municipality.substring(city + 1) : "";
  }
}
