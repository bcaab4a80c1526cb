package jp.daicho.server.registry.agreement;

import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.search.PlaceKey;

/**
 * An address, and whether it answers what was typed, decided character by character.
 *
 * @param key by which those who live there are sorted
 */
record PlainPlace(PlaceKey key) {

  static PlainPlace of(Address address) {
    return new PlainPlace(PlaceKey.of(address));
  }

  /** Whether the town or the building holds a word. */
  boolean holds(PlainWord word) {
    return holds(key.town(), word) || holds(key.building(), word);
  }

  private static boolean holds(String text, PlainWord word) {
    int[] characters = PlainName.written(text).codePoints().toArray();
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
