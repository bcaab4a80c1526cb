package jp.daicho.server.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.record.ItemValues;
import jp.daicho.ledger.record.RecordItem;
import org.jspecify.annotations.Nullable;

/** The items of one line. It remembers which were asked for, to tell where a fault lies. */
final class LineValues implements ItemValues {
  private final CsvRecord line;
  private final FileColumns columns;
  private final @Nullable RecordItem<?> leftOut;
  private final List<RecordItem<?>> asked = new ArrayList<>();
  private boolean parsing;

  LineValues(CsvRecord line, FileColumns columns) {
    this(line, columns, null);
  }

  private LineValues(CsvRecord line, FileColumns columns, @Nullable RecordItem<?> leftOut) {
    this.line = line;
    this.columns = columns;
    this.leftOut = leftOut;
  }

  /** The same line as if an item were empty. */
  LineValues without(RecordItem<?> item) {
    return new LineValues(line, columns, item);
  }

  @Override
  public <T> @Nullable T get(RecordItem<T> item) {
    String text = columns.text(line, item);
    if (text.isEmpty() || (leftOut != null && item.equals(leftOut))) {
      return null;
    }
    asked.add(item);
    parsing = true;
    T value = item.type().parse(text);
    parsing = false;
    return value;
  }

  /** The item whose text could not be read at all, if reading broke off there. */
  @Nullable RecordItem<?> unreadable() {
    return parsing ? asked.getLast() : null;
  }

  /** The items that were asked for and not empty, in that order. */
  List<RecordItem<?>> asked() {
    return asked;
  }
}
