package jp.daicho.server.inquiry;

/**
 * An item as a screen shows it.
 *
 * @param column the item's name in the database, in English
 * @param label what the clerk reads
 * @param value its value as read; empty where the record has none
 * @param kind how it is drawn
 */
public record ShownItem(String column, String label, String value, Kind kind) {

  /** How a value is drawn. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A number or a code. */
    NUMBER,
    /** An Individual Number that is there but not shown. */
    MASKED
  }

  /** Whether there is something to show. */
  public boolean isFilled() {
    return !value.isEmpty();
  }

  /** Whether it is a number or a code. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether it is masked. */
  public boolean isMasked() {
    return kind == Kind.MASKED;
  }

  /** Without the value, which has no place in a log. */
  @Override
  public String toString() {
    return "ShownItem[" + column + "]";
  }
}
