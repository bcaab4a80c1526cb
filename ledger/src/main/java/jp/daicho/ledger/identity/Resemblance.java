package jp.daicho.ledger.identity;

import java.util.List;

/**
 * What came of comparing two people.
 *
 * @param weight the sum of the evidence in bits; each bit makes it twice as likely that they are
 *     one person
 * @param reasons in words, what speaks for one person first
 * @param sameNumber whether both have the same 個人番号, which is certain and told by the rules of
 *     moves
 */
public record Resemblance(double weight, List<String> reasons, boolean sameNumber) {
  /** A resemblance; the list is copied. */
  public Resemblance {
    reasons = List.copyOf(reasons);
  }

  /** Whether a clerk should be told. */
  public boolean isWorthTelling() {
    return sameNumber || weight >= Evidence.standard().threshold();
  }

  /** The weight as a whole number, for people to read. */
  public int score() {
    return (int) Math.round(weight);
  }

  /** The score from which clerks are told. */
  public static int scoreWorthTelling() {
    return (int) Math.round(Evidence.standard().threshold());
  }

  /** The reasons in one line. */
  public String inWords() {
    return String.join("、", reasons);
  }
}
