package jp.daicho.characters;

import java.util.List;

/**
 * What is known of a character that somebody looks for (2.1.3). What is left empty or 0 does not
 * matter; of the rest, all must hold.
 *
 * @param reading the beginning of one of its readings, in any kana; the whole reading ranks first
 * @param leastStrokes it has at least so many strokes; 0 for any
 * @param mostStrokes it has at most so many strokes; 0 for any
 * @param radicals it stands under one of the radicals of these numbers, 1 to 214; empty for any
 * @param leastResidual it has at least so many strokes beside the radical
 * @param mostResidual it has at most so many strokes beside the radical; negative for any
 * @param parts the parts it has: characters, or names of radicals in hiragana
 * @param code one of its codes, or the character itself: {@code MJ026190}, {@code U+9089}, {@code
 *     U+9089 U+E010F}, {@code J+9089}, {@code 0x9089} of the immigration agency, six digits of the
 *     family registers, or four or five hexadecimal digits of any but the last
 */
public record CharacterQuery(
    String reading,
    int leastStrokes,
    int mostStrokes,
    List<Integer> radicals,
    int leastResidual,
    int mostResidual,
    List<String> parts,
    String code) {

  /** Nothing is known. */
  public static final CharacterQuery ANY =
      new CharacterQuery("", 0, 0, List.of(), 0, -1, List.of(), "");

  /** A query; the lists are copied. */
  public CharacterQuery {
    radicals = List.copyOf(radicals);
    parts = List.copyOf(parts);
  }

  /** The same with the beginning of a reading. */
  public CharacterQuery withReading(String kana) {
    return new CharacterQuery(
        kana, leastStrokes, mostStrokes, radicals, leastResidual, mostResidual, parts, code);
  }

  /** The same with a range of strokes. */
  public CharacterQuery withStrokes(int least, int most) {
    return new CharacterQuery(
        reading, least, most, radicals, leastResidual, mostResidual, parts, code);
  }

  /** The same with a radical and a range of the other strokes; a negative most is no limit. */
  public CharacterQuery withRadical(int number, int least, int most) {
    return new CharacterQuery(
        reading, leastStrokes, mostStrokes, List.of(number), least, most, parts, code);
  }

  /** The same with parts. */
  public CharacterQuery withParts(String... some) {
    return new CharacterQuery(
        reading,
        leastStrokes,
        mostStrokes,
        radicals,
        leastResidual,
        mostResidual,
        List.of(some),
        code);
  }

  /** The same with a code. */
  public CharacterQuery withCode(String typed) {
    return new CharacterQuery(
        reading, leastStrokes, mostStrokes, radicals, leastResidual, mostResidual, parts, typed);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return equals(ANY);
  }
}
