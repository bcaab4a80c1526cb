package jp.daicho.server.moves;

import java.time.Instant;

/**
 * That somebody is entering a move just now (10.3).
 *
 * @param subject what is locked
 * @param number 宛名番号 or 世帯番号
 * @param operatorId who
 * @param operatorName what screens call her
 * @param place the name of her place of entry, or empty
 * @param terminal at which terminal
 * @param takenAt since when
 */
public record EntryLock(
    Subject subject,
    String number,
    long operatorId,
    String operatorName,
    String place,
    String terminal,
    Instant takenAt) {
  /** What is locked. */
  public enum Subject {
    /** A person, by 宛名番号. */
    PERSON("個人"),
    /** A household, by 世帯番号: everybody in it. */
    HOUSEHOLD("世帯");

    private final String label;

    Subject(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /** Without the resident, who has no place in a log. */
  @Override
  public String toString() {
    return "EntryLock[" + subject + "]";
  }
}
