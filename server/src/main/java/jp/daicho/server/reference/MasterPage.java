package jp.daicho.server.reference;

import java.util.List;

/**
 * Entries of a master, as asked for.
 *
 * @param fields the fields of its entries
 * @param entries at most {@link MasterQuery#MOST}
 * @param more whether there are more
 */
public record MasterPage(List<MasterField> fields, List<MasterEntry> entries, boolean more) {
  /** A page; the lists are copied. */
  public MasterPage {
    fields = List.copyOf(fields);
    entries = List.copyOf(entries);
  }
}
