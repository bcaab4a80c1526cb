package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * A page of what a search found.
 *
 * @param residents the latest versions, the likeliest first
 * @param total how many there are on all pages
 * @param inDeletedRecords whether they stand in the database of deleted records (9.3)
 */
public record Found(List<ResidentRecord> residents, int total, boolean inDeletedRecords) {
  /** Nobody. */
  public static final Found NOBODY = new Found(List.of(), 0, false);

  /** A page; the list is copied. */
  public Found {
    residents = List.copyOf(residents);
  }
}
