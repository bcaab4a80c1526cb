package jp.daicho.server.registry.internal.search;

import jp.daicho.characters.MjCharacters;

/** What the words of {@code search_word} are parts of. The numbers stand in the table. */
enum WordKind {
  /** The first part of a reading. */
  SURNAME_KANA(1, false),
  /** The other parts of a reading. */
  GIVEN_KANA(2, false),
  /** The first part of a name as written. */
  SURNAME(3, true),
  /** The other parts of a name as written. */
  GIVEN(4, true),
  /** A town. */
  TOWN(5, true),
  /** A building. */
  BUILDING(6, true),
  /** An address code; its word is the town. */
  ADDRESS_CODE(7, false);

  private static final MjCharacters CHARACTERS = MjCharacters.standard();

  private final int number;
  private final boolean isWritten;

  WordKind(int number, boolean isWritten) {
    this.number = number;
    this.isWritten = isWritten;
  }

  /** The number in the table. */
  int number() {
    return number;
  }

  /** The word as its endings are made of: of what is written, each character is its group. */
  String folded(String word) {
    return isWritten ? CHARACTERS.groupsOf(word) : word;
  }
}
