package jp.daicho.ledger.text;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A text of the register, kept code point by code point as it came: nothing is ever normalised,
 * because a name's exact sequence decides its glyph.
 *
 * <p>A character is what a reader counts: a base with its variation selector (U+FE00–FE0F,
 * U+E0100–E01EF), kana with a combining voiced mark, a character outside the basic plane.
 * Private-use characters are characters like others; whether they are known, a {@link
 * CharacterRepertoire} tells.
 */
public final class RegisterText {
  private static final String WHAT = "text";

  private final String value;
  private final int length;

  private RegisterText(String value) {
    this.value = value;
    this.length = scan(value, null);
  }

  /**
   * A text of the register; it may be empty.
   *
   * @throws InvalidValueException with {@link Fault#CONTROL_CHARACTER} if the text has a control or
   *     invisible formatting character, a line break, half of a surrogate pair, a code point that
   *     is no character, or a selector or combining mark without its base
   */
  public static RegisterText of(String value) {
    return new RegisterText(value);
  }

  /**
   * A text that is not empty, does not start or end with a space and has at most {@code most}
   * characters.
   *
   * @param value the text
   * @param most the number of characters the item holds
   * @param what the kind of value, in English
   * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#TOO_LONG}, {@link
   *     Fault#UNKNOWN_FORM} (for the spaces) or {@link Fault#CONTROL_CHARACTER}
   */
  public static RegisterText required(String value, int most, String what) {
    if (value.isBlank()) {
      throw new InvalidValueException(Fault.EMPTY, what);
    }
    return optional(value, most, what);
  }

  /** As {@link #required}, but the text may be empty. */
  public static RegisterText optional(String value, int most, String what) {
    RegisterText text = of(value);
    if (!value.equals(value.strip())) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, what);
    }
    if (text.length() > most) {
      throw new InvalidValueException(Fault.TOO_LONG, what, Integer.toString(most));
    }
    return text;
  }

  /** The text itself, unchanged. */
  public String value() {
    return value;
  }

  /** The number of characters as a reader counts them. */
  public int length() {
    return length;
  }

  /** The characters in their order, each with what belongs to it; together they are the text. */
  public List<String> characters() {
    List<String> characters = new ArrayList<>(length);
    scan(value, characters);
    return List.copyOf(characters);
  }

  /** The characters that a repertoire does not know, in their order; spaces are always known. */
  public List<UnknownCharacter> unknownTo(CharacterRepertoire repertoire) {
    List<UnknownCharacter> unknown = new ArrayList<>();
    List<String> characters = characters();
    for (int i = 0; i < characters.size(); i++) {
      String character = characters.get(i);
      if (!character.isBlank() && !repertoire.contains(character)) {
        unknown.add(new UnknownCharacter(i + 1, character));
      }
    }
    return unknown;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegisterText that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The text itself. */
  @Override
  public String toString() {
    return value;
  }

  /**
   * A character of a text that is in no table.
   *
   * @param position its place in the text, from 1
   * @param character the character with its selector
   */
  public record UnknownCharacter(int position, String character) {}

  /**
   * Whether a text may hold the character by itself, and a repertoire knows it. A text of nothing
   * but such characters is a text of the register that is wholly known.
   */
  public static boolean isKnownAlone(char character, CharacterRepertoire repertoire) {
    return CodePointKind.of(character) == CodePointKind.BASE
        && (Character.isWhitespace(character) || repertoire.contains(String.valueOf(character)));
  }

  private static boolean hasBase(String value, int start, int end) {
    return end > start && !Character.isWhitespace(value.codePointAt(start));
  }

  /**
   * Checks the text and counts its characters, which are added to the list if there is one. Most
   * texts are only counted, so no list is made for them.
   */
  private static int scan(String value, @Nullable List<String> characters) {
    int count = 0;
    int start = 0;
    boolean afterSelector = false;
    for (int i = 0; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      CodePointKind kind = CodePointKind.of(codePoint);
      boolean fits =
          switch (kind) {
            case BASE -> true;
            case MARK -> hasBase(value, start, i);
            case SELECTOR -> !afterSelector && hasBase(value, start, i);
            case REFUSED -> false;
          };
      if (!fits) {
        throw new InvalidValueException(Fault.CONTROL_CHARACTER, WHAT);
      }
      if (kind == CodePointKind.BASE) {
        count++;
        if (i > start && characters != null) {
          characters.add(value.substring(start, i));
        }
        start = i;
      }
      afterSelector = kind == CodePointKind.SELECTOR;
      i += Character.charCount(codePoint);
    }
    if (start < value.length() && characters != null) {
      characters.add(value.substring(start));
    }
    return count;
  }
}
