package jp.daicho.server.certificates;

import org.jspecify.annotations.Nullable;

/**
 * Where a paper is printed (10.7).
 *
 * @param printer the code of a printer
 * @param tray the name of one of its trays; null for the printer's choice
 */
public record PrintOrder(String printer, @Nullable String tray) {
  /** What is written for a paper that is not printed but comes as a file. */
  public static final String PDF = "PDF";

  /**
   * Reads what screens and API write: PDF, {@code P001} or {@code P001/上段}.
   *
   * @return null for PDF, and where nothing is written
   */
  public static @Nullable PrintOrder parse(@Nullable String written) {
    if (written == null || written.isBlank() || written.strip().equals(PDF)) {
      return null;
    }
    String text = written.strip();
    int at = text.lastIndexOf('/');
    return at < 0
        ? new PrintOrder(text, null)
        : new PrintOrder(text.substring(0, at), text.substring(at + 1));
  }

  /** As it is written. */
  public String written() {
    return tray == null ? printer : printer + "/" + tray;
  }
}
