package jp.daicho.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * One way to read what was typed as a part of an address: some of a town, whole numbers, some of a
 * building. An empty part asks nothing.
 *
 * @param town a part of {@link PlaceKey#town}; its end, where numbers follow
 * @param lot the beginning of {@link PlaceKey#lot}
 * @param building a part of {@link PlaceKey#building}; its beginning, where numbers come before,
 *     and its end, where a room follows
 * @param room all of {@link PlaceKey#room}
 */
public record TypedPlace(String town, String lot, String building, String room) {

  /**
   * All ways to read a text: as a town, as a building with or without a room, and, for each group
   * of numbers in it, as a town, a lot and a building. 北10条西2-3 is the lot 2-3 of 北10条西 for whoever
   * knows that town; the dictionary of towns does.
   *
   * @param text as typed, without the names of prefecture and city
   */
  public static List<TypedPlace> readings(String text) {
    List<TypedPlace> readings = new ArrayList<>();
    String folded = PlaceText.fold(text);
    if (folded.isEmpty()) {
      return readings;
    }
    readings.add(new TypedPlace(folded, "", "", ""));
    Matcher numbers = PlaceText.NUMBERS.matcher(folded);
    while (numbers.find()) {
      PlaceText.Dwelling dwelling = PlaceText.dwelling(folded.substring(numbers.end()));
      readings.add(
          new TypedPlace(
              folded.substring(0, numbers.start()),
              PlaceKey.lot(PlaceText.numbers(numbers.group())),
              dwelling.building(),
              dwelling.room()));
    }
    PlaceText.Dwelling whole = PlaceText.dwelling(text);
    if (!whole.building().isEmpty()) {
      readings.add(new TypedPlace("", "", whole.building(), whole.room()));
    }
    if (!whole.room().isEmpty()) {
      readings.add(new TypedPlace("", "", folded, ""));
    }
    return readings;
  }

  /** A text that can only be a building, with or without a room. */
  public static TypedPlace ofBuilding(String text) {
    PlaceText.Dwelling dwelling = PlaceText.dwelling(text);
    return new TypedPlace("", "", dwelling.building(), dwelling.room());
  }

  /** Without the address, which has no place in a log. */
  @Override
  public String toString() {
    return "TypedPlace";
  }
}
