package jp.daicho.server.reference;

import java.util.List;

/**
 * What an edition of a dictionary changed.
 *
 * @param entries how many entries it has that are in force
 * @param added how many are new
 * @param changed how many are different
 * @param ended how many are there no more; they stay as former ones
 * @param examples some of them in words, such as {@code 追加 東京都日野市未来台}
 */
public record DictionaryReport(
    int entries, int added, int changed, int ended, List<String> examples) {
  /** A report; the list is copied. */
  public DictionaryReport {
    examples = List.copyOf(examples);
  }
}
