package jp.daicho.characters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import jp.daicho.ledger.text.CharacterRepertoire;

/**
 * The characters of the MJ table (MJ文字情報一覧) and the others a resident record may hold.
 *
 * <p>A character is what a reader takes for one: a base with its variation selector, if it has one.
 * Nothing is normalised. Safe for use by many threads; readings and variants are loaded when first
 * asked for.
 */
public final class MjCharacters implements CharacterRepertoire {
  private final MjTable table = new MjTable();
  private final OtherCharacters others = new OtherCharacters();

  private MjCharacters() {}

  /** The tables this module carries, loaded once. */
  public static MjCharacters standard() {
    return Loaded.CHARACTERS;
  }

  /**
   * Whether a resident record may hold a character: an MJ character as the table says it is
   * written, or one of the kana, letters, digits and symbols of {@code other_characters.tsv}.
   *
   * @param character one reader's character; anything longer is not contained
   */
  @Override
  public boolean contains(String character) {
    if (character.isEmpty()) {
      return false;
    }
    if (character.codePointCount(0, character.length()) == 1
        && others.contains(character.codePointAt(0))) {
      return true;
    }
    return number(character) != 0;
  }

  /**
   * The MJ character written with these code points, if there is one.
   *
   * @param character one reader's character
   */
  public Optional<MjCharacter> of(String character) {
    return Optional.ofNullable(table.character(character.isEmpty() ? 0 : number(character)));
  }

  /** The MJ character of a name, if there is one. */
  public Optional<MjCharacter> of(MjName name) {
    return Optional.ofNullable(table.character(name.number()));
  }

  /** The MJ character of a juki code, if there is one. */
  public Optional<MjCharacter> of(JukiCode code) {
    return Optional.ofNullable(table.character(table.numberOf(code)));
  }

  /**
   * The readings of a character, on readings in katakana and kun readings in hiragana; may be
   * empty.
   */
  public List<String> readingsOf(MjName name) {
    return LoadedReadings.READINGS.of(name.number());
  }

  /**
   * The characters a search for one should also find (2.1.2), without variation selectors, the
   * character itself first. A selector of the argument is left aside: 邉 with any selector is
   * searched as 邉.
   *
   * @param character one reader's character
   */
  public SequencedSet<String> variantsOf(String character) {
    SequencedSet<String> found = new LinkedHashSet<>();
    if (!character.isEmpty()) {
      int base = character.codePointAt(0);
      found.add(Character.toString(base));
      LoadedVariants.VARIANTS.of(base).forEach(variant -> found.add(Character.toString(variant)));
    }
    return found;
  }

  /**
   * The text with each character in the place of which stands the first of its group: all that are
   * variants of each other over any number of steps. Texts of which each character is a variant of
   * that of the other have the same; not all that have the same are variants.
   *
   * @param text without variation selectors
   */
  public String groupsOf(String text) {
    StringBuilder groups = new StringBuilder(text.length());
    text.codePoints().map(LoadedGroups.GROUPS::of).forEach(groups::appendCodePoint);
    return groups.toString();
  }

  /**
   * What the immigration agency's table gives as the proper form (正字) of a simplified or variant
   * character, the first choice first; empty if the table has no entry.
   *
   * @param character one reader's character
   */
  public List<String> properForms(String character) {
    return character.isEmpty()
        ? List.of()
        : LoadedVariants.VARIANTS.properForms(character.codePointAt(0));
  }

  MjTable table() {
    return table;
  }

  /** The MJ number of a base alone or a base with one selector, or 0. */
  private int number(String character) {
    int base = character.codePointAt(0);
    int length = Character.charCount(base);
    if (length == character.length()) {
      return table.numberOf(base, 0);
    }
    int selector = character.codePointAt(length);
    return length + Character.charCount(selector) == character.length()
        ? table.numberOf(base, selector)
        : 0;
  }

  private static final class Loaded {
    static final MjCharacters CHARACTERS = new MjCharacters();
  }

  private static final class LoadedReadings {
    static final Readings READINGS = new Readings();
  }

  private static final class LoadedVariants {
    static final Variants VARIANTS = new Variants(standard().table);
  }

  private static final class LoadedGroups {
    static final VariantGroups GROUPS = new VariantGroups(LoadedVariants.VARIANTS);
  }
}
