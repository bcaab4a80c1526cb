package jp.daicho.server.registry;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentOutline;

/**
 * A page of what a search found.
 *
 * @param residents what lists tell of them by their latest versions, the likeliest first
 * @param total how many there are on all pages, at most {@link Search#MOST_COUNTED}
 * @param areMore whether there are more than that
 * @param matches why they were found, of those whose name and address of today do not show it
 * @param inDeletedRecords whether they stand in the database of deleted records (9.3)
 */
public record Found(
    List<ResidentOutline> residents,
    int total,
    boolean areMore,
    Map<AddressNumber, Match> matches,
    boolean inDeletedRecords) {
  /** Nobody. */
  public static final Found NOBODY = new Found(List.of(), 0, false, Map.of(), false);

  /** A page; the lists are copied. */
  public Found {
    residents = List.copyOf(residents);
    matches = Map.copyOf(matches);
  }
}
