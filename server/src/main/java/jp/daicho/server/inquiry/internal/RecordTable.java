package jp.daicho.server.inquiry.internal;

import java.util.List;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * Records as lines of texts, with a column for each item that may be seen.
 *
 * @param items the items in the order of their columns
 */
record RecordTable(VisibleItems visible, List<RecordItem<?>> items) {

  /** With the Individual Number only if it was asked for. */
  RecordTable(VisibleItems visible, boolean individualNumber) {
    this(
        visible,
        visible.items().stream()
            .filter(item -> individualNumber || !item.column().equals(Presenter.INDIVIDUAL_NUMBER))
            .toList());
  }

  /** The names of the items. */
  List<String> headings() {
    return items.stream().<String>map(RecordItem::label).toList();
  }

  /** The values of a record as files hold them: days as 2026-11-26, codes as codes. */
  List<String> row(ResidentRecord record) {
    return items.stream().map(item -> value(item, record)).toList();
  }

  private String value(RecordItem<?> item, ResidentRecord record) {
    // What may not be told of others stands inside this one.
    if (item.column().equals("points_to_note")) {
      return ItemPrinter.print(item, record, visible.hidden());
    }
    Object value = item.of(record);
    return value == null ? "" : value.toString();
  }
}
