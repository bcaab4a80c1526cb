package jp.daicho.sample;

import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import org.jspecify.annotations.Nullable;

/**
 * A real town from which addresses are made.
 *
 * @param municipality its municipality
 * @param city the municipality as addresses write it, with its 郡
 * @param town the town
 * @param postalCode its postal code
 * @param addressCode its address code; the part below the municipality is the town's place in the
 *     postal table, because the official codes are not public
 */
record AreaAddress(
    Municipality municipality,
    String city,
    String town,
    PostalCode postalCode,
    @Nullable AddressCode addressCode) {
  private static final int LONGEST_CITY = 12;
  private static final int MOST_TOWNS_WITH_CODE = 999;

  static AreaAddress of(Municipality municipality, PostalArea area, int number) {
    String code = municipality.code().jisCode();
    return new AreaAddress(
        municipality,
        area.city(),
        area.town(),
        PostalCode.of(area.postalCode()),
        number > MOST_TOWNS_WITH_CODE
            ? null
            : AddressCode.of(code + "%03d".formatted(number) + "000"));
  }

  /** Whether addresses can be made from an area: not from offices, floors and notes in brackets. */
  static boolean isUsable(PostalArea area) {
    return !area.isOffice()
        && !area.town().isEmpty()
        && area.city().length() <= LONGEST_CITY
        && area.town().chars().noneMatch(c -> c == '（' || c == '、' || c == '〜');
  }

  Address address(String lot, @Nullable String building) {
    return new Address(
        municipality.code(),
        null,
        addressCode,
        postalCode,
        municipality.prefecture(),
        city,
        town,
        lot,
        building);
  }

  /** The town without 町 at its end, as buildings are named. */
  String shortTown() {
    return town.length() > 2 && town.endsWith("町") ? town.substring(0, town.length() - 1) : town;
  }

  /** A lot number as printed: １２番地 or １２番地の３. */
  static String lot(Chance chance) {
    String lot = fullWidth(chance.between(1, chance.happens(0.3) ? 3000 : 400)) + "番地";
    return chance.happens(0.6) ? lot + "の" + fullWidth(chance.between(1, 25)) : lot;
  }

  static String fullWidth(int number) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      text.append((char) (digit - '0' + '０'));
    }
    return text.toString();
  }
}
