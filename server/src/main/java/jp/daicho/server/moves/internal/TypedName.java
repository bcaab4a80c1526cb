package jp.daicho.server.moves.internal;

import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;

/** The name of a person of an entry, as typed so far. */
public final class TypedName {
  private TypedName() {}

  /** 氏 and 名, or a foreign resident’s name; empty if nothing was typed. */
  public static String of(PersonEntry person) {
    String japanese =
        (person.get(PersonField.SURNAME) + "　" + person.get(PersonField.GIVEN_NAME)).strip();
    if (!japanese.isEmpty()) {
      return japanese;
    }
    String kanji = person.get(PersonField.NAME_KANJI);
    return kanji.isBlank() ? person.get(PersonField.NAME_ALPHABET) : kanji;
  }

  /** The reading of that name. */
  public static String readingOf(PersonEntry person) {
    String japanese =
        (person.get(PersonField.SURNAME_FURIGANA)
                + "　"
                + person.get(PersonField.GIVEN_NAME_FURIGANA))
            .strip();
    return japanese.isEmpty() ? person.get(PersonField.NAME_FURIGANA) : japanese;
  }
}
