package jp.daicho.server.registry.agreement;

import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.search.PlaceKey;

/** An address, and whether it answers what was typed, decided character by character. */
final class PlainPlace {
  private final PlaceKey key;
  private final int[] town;
  private final int[] building;

  private PlainPlace(PlaceKey key) {
    this.key = key;
    town = PlainName.written(key.town()).codePoints().toArray();
    building = PlainName.written(key.building()).codePoints().toArray();
  }

  static PlainPlace of(Address address) {
    return new PlainPlace(PlaceKey.of(address));
  }

  /** By which those who live there are sorted. */
  PlaceKey key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlainPlace place && key.equals(place.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Whether the town or the building holds a word. */
  boolean holds(PlainWord word) {
    return holds(town, word) || holds(building, word);
  }

  private static boolean holds(int[] characters, PlainWord word) {
    int length = word.written().size();
    for (int at = 0; at + length <= characters.length; at++) {
      if (word.stands(0, length, characters, at)) {
        return true;
      }
    }
    return false;
  }

  /** By what those who live there are sorted. */
  List<String> order() {
    return List.of(key.town(), key.lot(), key.building(), key.room());
  }
}
