package jp.daicho.ledger.link;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * The items of a record for the other systems of a municipality: by their names in files, as files
 * hold them, what the record does not have left out. So a household without householder goes as one
 * without (1.1.10).
 *
 * <p>An uncertain date, or one that no calendar has, goes as it is written: 不詳フラグ, 不詳表記 and the
 * code of {@link DateCodes} under the name with {@code _fushokodo}. The day kept internally stays
 * here: somebody would take it for the date (1.1.8).
 */
public final class SentItems {
  /** After the name of a date, its code. */
  public static final String CODE = "_fushokodo";

  private static final String UNCERTAIN = "_fushofuragu";
  private static final String NOTATION = "_fushohyoki";

  private SentItems() {}

  /**
   * The items by name, in the order of the dictionary.
   *
   * @param told which items may be told
   */
  public static Map<String, String> of(ResidentRecord record, Predicate<RecordItem<?>> told) {
    Map<String, String> items = new LinkedHashMap<>();
    for (RecordItem<?> item : RecordItems.all()) {
      String text = told.test(item) ? item.print(record) : "";
      if (!text.isEmpty()) {
        items.put(item.name(), text);
      }
    }
    for (RecordItem<?> item : RecordItems.all()) {
      RegisterDate date = items.containsKey(item.name()) ? written(item, record) : null;
      if (date != null && (date.isUncertain() || !date.isOnCalendar())) {
        items.put(item.name() + CODE, DateCodes.standard().of(date));
        items.remove(item.name());
      }
    }
    return items;
  }

  /** The date that an item is the day of; null if it is another item, or a day alone. */
  private static @Nullable RegisterDate written(RecordItem<?> item, ResidentRecord record) {
    RecordItem<?> uncertain = RecordItems.named(item.name() + UNCERTAIN);
    RecordItem<?> notation = RecordItems.named(item.name() + NOTATION);
    return uncertain != null
            && notation != null
            && item.of(record) instanceof LocalDate day
            && uncertain.of(record) instanceof Boolean flag
        ? RegisterDate.restore(day, flag, (String) notation.of(record))
        : null;
  }
}
