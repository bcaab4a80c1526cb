package jp.daicho.ledger.text;

/** The characters a resident record may hold. The ledger asks; who knows the tables answers. */
@FunctionalInterface
public interface CharacterRepertoire {

  /**
   * Whether a record may hold a character.
   *
   * @param character one character as {@link RegisterText#characters()} gives it, with its
   *     variation selector if it has one
   */
  boolean contains(String character);
}
