package jp.daicho.server.inquiry;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of the deleted records in the order of their day of processing (1.1.5).
 *
 * @param from the first day of processing asked for
 * @param to the last one
 * @param page from 1
 * @param more whether there is another page
 * @param records the records, those processed first first
 */
public record DeletedAnswer(
    LocalDate from, LocalDate to, int page, boolean more, List<DeletedLine> records) {
  /** How many records a page has. */
  public static final int PAGE_SIZE = 50;

  /** A page; the list is copied. */
  public DeletedAnswer {
    records = List.copyOf(records);
  }
}
