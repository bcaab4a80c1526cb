package jp.daicho.conformance;

import java.util.Locale;

/**
 * What the last run of a test said about one requirement; a line of a result file.
 *
 * @param requirement the requirement's number, as the test names it
 * @param test {@code class#method}, or the class where the whole class is the proof
 * @param outcome what became of it
 */
record Proof(String requirement, String test, Outcome outcome) {
  static final String HEADER = "requirement\ttest\toutcome";

  /** What became of a test; of several invocations the worst counts. */
  enum Outcome {
    PASSED,
    SKIPPED,
    FAILED;

    Outcome worse(Outcome other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  String toLine() {
    return requirement + "\t" + test + "\t" + outcome.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Proof parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException("not a line of a result file");
    }
    return new Proof(cells[0], cells[1], Outcome.valueOf(cells[2].toUpperCase(Locale.ROOT)));
  }
}
