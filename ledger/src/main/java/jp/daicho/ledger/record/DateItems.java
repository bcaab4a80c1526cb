package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.function.Function;
import jp.daicho.ledger.calendar.RegisterDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that may be uncertain takes three items: the day kept internally, whether it is uncertain,
 * and how it is written where the day alone does not say it (1.1.8).
 *
 * @param day the day
 * @param uncertain 不詳フラグ
 * @param notation 不詳表記
 */
record DateItems(
    RecordItem<LocalDate> day, RecordItem<Boolean> uncertain, RecordItem<String> notation) {

  static DateItems declare(
      Items items,
      String name,
      String column,
      String label,
      Function<ResidentRecord, @Nullable RegisterDate> reader) {
    return new DateItems(
        items.day(name, column, label, part(reader, RegisterDate::day)),
        items.flag(
            name + "_fushofuragu",
            column + "_uncertain",
            label + "（不詳フラグ）",
            part(reader, RegisterDate::isUncertain)),
        items.text(
            name + "_fushohyoki",
            column + "_notation",
            label + "（不詳表記）",
            part(reader, RegisterDate::notation)));
  }

  @Nullable RegisterDate read(ItemValues values) {
    LocalDate known = values.get(day);
    return known == null
        ? null
        : RegisterDate.restore(known, values.isSet(uncertain), values.get(notation));
  }

  RegisterDate require(ItemValues values) {
    RegisterDate date = read(values);
    if (date == null) {
      throw new MissingItemException(day);
    }
    return date;
  }

  private static <T> Function<ResidentRecord, @Nullable T> part(
      Function<ResidentRecord, @Nullable RegisterDate> reader,
      Function<RegisterDate, @Nullable T> part) {
    return resident -> {
      RegisterDate date = reader.apply(resident);
      return date == null ? null : part.apply(date);
    };
  }
}
