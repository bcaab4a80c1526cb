package jp.daicho.characters;

import java.util.List;

/**
 * One of the 214 radicals (部首).
 *
 * @param number its number, 1 to 214
 * @param character how it is written by itself, such as 辵
 * @param forms the shapes it takes in characters, such as 辶; may be empty
 * @param names what it is called in Japanese, in hiragana, such as しんにょう
 */
public record Radical(int number, String character, List<String> forms, List<String> names) {
  /** A radical; the lists are copied. */
  public Radical {
    forms = List.copyOf(forms);
    names = List.copyOf(names);
  }

  /**
   * Where a character stands among those of a radical.
   *
   * @param radical the number of the radical
   * @param residual the strokes beside those of the radical (内画数); {@link #UNKNOWN} where the table
   *     does not say
   */
  public record Place(int radical, int residual) {
    /** The table gives a second radical without the other strokes. */
    public static final int UNKNOWN = -1;
  }
}
