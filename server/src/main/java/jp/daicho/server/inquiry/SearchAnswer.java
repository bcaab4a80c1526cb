package jp.daicho.server.inquiry;

import java.util.List;
import jp.daicho.server.registry.Search;

/**
 * A page of people found.
 *
 * @param page which page, from 1
 * @param pageSize how many a page holds
 * @param total how many there are on all pages, at most 500
 * @param areMore whether there are more than that
 * @param remarks what the clerk should know: words that were left aside, and why
 * @param residents the people
 * @param inDeletedRecords whether they were found in the database of deleted records (1.1.5)
 */
public record SearchAnswer(
    int page,
    int pageSize,
    int total,
    boolean areMore,
    List<String> remarks,
    List<ResidentLine> residents,
    boolean inDeletedRecords) {
  /** A page; the lists are copied. */
  public SearchAnswer {
    remarks = List.copyOf(remarks);
    residents = List.copyOf(residents);
  }

  /** How many pages there are. */
  public int pages() {
    return (total + pageSize - 1) / pageSize;
  }

  /** Whether there is a page after this one. */
  public boolean hasNext() {
    return page < Search.MOST_PAGES
        && (page < pages() || (areMore && residents.size() == pageSize));
  }

  /** The place of the first on the page, from 1. */
  public int first() {
    return total == 0 ? 0 : (page - 1) * pageSize + 1;
  }

  /** The place of the last on the page. */
  public int last() {
    return total == 0 ? 0 : first() + residents.size() - 1;
  }
}
