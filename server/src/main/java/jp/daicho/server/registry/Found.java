package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * A page of what a search found.
 *
 * @param residents the latest versions, the likeliest first
 * @param total how many there are on all pages
 */
public record Found(List<ResidentRecord> residents, int total) {
  /** A page; the list is copied. */
  public Found {
    residents = List.copyOf(residents);
  }
}
