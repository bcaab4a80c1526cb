package jp.daicho.forms;

/** What is printed of a text that does not fit its place; the municipality chooses (5.8). */
public enum OverflowPolicy {
  /** As much as fits. */
  PRINT_TO_LIMIT,
  /** Nothing: the clerk writes it by other means. */
  LEAVE_BLANK
}
