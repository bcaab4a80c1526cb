package jp.daicho.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number of an issued copy (5.5): day, municipality, terminal, printer, serial. Page and pages
 * are added on each page. Each copy has its own.
 *
 * @param issued the day of issue
 * @param municipality its name, such as 桜見市
 * @param terminal the terminal, or empty where it cannot be told
 * @param printer the printer, or empty where it cannot be told
 * @param serial the number in the order of issue, from 1
 */
public record IssueNumber(
    LocalDate issued, String municipality, String terminal, String printer, int serial) {

  /**
   * An issue number.
   *
   * @throws IllegalArgumentException if the municipality is blank or the serial below 1
   */
  public IssueNumber {
    if (municipality.isBlank()) {
      throw new IllegalArgumentException("an issue number names the municipality");
    }
    if (serial < 1) {
      throw new IllegalArgumentException("serials start at 1, not " + serial);
    }
  }

  /**
   * The number as printed, without page and pages, such as {@code 20260502 桜見市 本庁1 プリンタ001 011}.
   */
  @Override
  public String toString() {
    return Stream.of(
            DateTimeFormatter.BASIC_ISO_DATE.format(issued),
            municipality,
            terminal,
            printer,
            serial < 1000 ? "%03d".formatted(serial) : Integer.toString(serial))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** The number as printed on a page, such as {@code 20260502 桜見市 本庁1 プリンタ001 011 1/2}. */
  public String onPage(int page, int pages) {
    return this + " " + page + "/" + pages;
  }
}
