package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the items of one part of the record, in the order in which they are declared. */
final class Items {
  private final String section;
  private final List<RecordItem<?>> declared = new ArrayList<>();

  /** Items asked for by a section of the standard. */
  Items(String section) {
    this.section = section;
  }

  List<RecordItem<?>> declared() {
    return Collections.unmodifiableList(declared);
  }

  RecordItem<String> text(
      String name, String column, String label, Function<ResidentRecord, @Nullable String> reader) {
    return add(new RecordItem<>(name, column, label, section, ItemType.TEXT, reader));
  }

  RecordItem<LocalDate> day(
      String name,
      String column,
      String label,
      Function<ResidentRecord, @Nullable LocalDate> reader) {
    return add(new RecordItem<>(name, column, label, section, ItemType.DAY, reader));
  }

  RecordItem<Long> number(
      String name, String column, String label, Function<ResidentRecord, @Nullable Long> reader) {
    return add(new RecordItem<>(name, column, label, section, ItemType.NUMBER, reader));
  }

  RecordItem<Boolean> flag(
      String name,
      String column,
      String label,
      Function<ResidentRecord, @Nullable Boolean> reader) {
    return add(new RecordItem<>(name, column, label, section, ItemType.FLAG, reader));
  }

  private <T> RecordItem<T> add(RecordItem<T> item) {
    declared.add(item);
    return item;
  }
}
