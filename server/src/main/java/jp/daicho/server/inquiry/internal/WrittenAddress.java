package jp.daicho.server.inquiry.internal;

import java.util.Set;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.inquiry.ItemGroup;
import jp.daicho.server.inquiry.ShownItem;
import org.jspecify.annotations.Nullable;

/** The addresses of a record, which a page shows on one line each instead of in their parts. */
enum WrittenAddress {
  /** 住所. */
  ADDRESS("address", "住所", ItemGroup.ADDRESS),
  /** 転入前住所. */
  PREVIOUS("previous_address", "転入前住所", ItemGroup.PREVIOUS_ADDRESS),
  /** 転出先住所（予定）. */
  PLANNED("planned_destination", "転出先住所（予定）", ItemGroup.DELETION),
  /** 転出先住所（確定）. */
  CONFIRMED("confirmed_destination", "転出先住所（確定）", ItemGroup.DELETION);

  /** What the one line tells; the codes stay items of their own. */
  private static final Set<String> PARTS =
      Set.of(
          "_prefecture",
          "_municipality",
          "_town",
          "_lot",
          "_building",
          "_kind",
          "_country",
          "_abroad");

  private final String column;
  private final String label;
  private final ItemGroup group;

  WrittenAddress(String column, String label, ItemGroup group) {
    this.column = column;
    this.label = label;
    this.group = group;
  }

  /** Where it is shown. */
  ItemGroup group() {
    return group;
  }

  /** Whether an item is told by one of these lines. */
  static boolean isPart(RecordItem<?> item) {
    for (WrittenAddress address : values()) {
      if (item.column().startsWith(address.column)
          && PARTS.contains(item.column().substring(address.column.length()))) {
        return true;
      }
    }
    return false;
  }

  /** The line; empty where there is no such address. */
  ShownItem shown(ResidentRecord resident) {
    Deletion deletion = resident.deletion();
    String line =
        switch (this) {
          case ADDRESS -> resident.residence().address().oneLine();
          case PREVIOUS -> resident.residence().previousAddress().oneLine();
          case PLANNED -> line(deletion == null ? null : deletion.plannedDestination());
          case CONFIRMED -> line(deletion == null ? null : deletion.confirmedDestination());
        };
    return new ShownItem(column, label, line, ShownItem.Kind.TEXT);
  }

  private static String line(@Nullable OutsideAddress address) {
    return address == null ? "" : address.oneLine();
  }
}
