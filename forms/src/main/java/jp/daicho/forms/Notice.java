package jp.daicho.forms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something the clerk must look at before the paper is handed out (5.8). It carries no text of the
 * record, so that it may be listed and kept.
 */
public sealed interface Notice {

  /** Which person of the paper it concerns: 1 for the first, 0 for the paper as such. */
  int person();

  /** What it concerns, in the clerk's words, such as 氏名. */
  String label();

  /**
   * A text did not fit, even narrowed, made smaller and broken into lines.
   *
   * @param length its characters as a reader counts them
   * @param printed how many of them were printed
   */
  record Overflow(int person, String label, int length, int printed) implements Notice {}

  /**
   * The font does not have some characters; 〓 stands in their places.
   *
   * @param characters their code points, such as {@code U+E000} or {@code U+845B U+E01EF}
   */
  record UnknownCharacters(int person, String label, List<String> characters) implements Notice {
    /** A notice with a list of its own. */
    public UnknownCharacters {
      characters = List.copyOf(characters);
    }
  }

  /** The two-dimensional code of a page holds too much for its place and was left out. */
  record CodeTooLarge(String label) implements Notice {
    @Override
    public int person() {
      return 0;
    }
  }

  /** How a character is named in notices: its code points, such as {@code U+845B U+E01EF}. */
  static String codePoints(String character) {
    return character
        .codePoints()
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
        .collect(Collectors.joining(" "));
  }
}
