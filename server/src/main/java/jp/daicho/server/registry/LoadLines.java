package jp.daicho.server.registry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.registry.internal.CopyText;
import jp.daicho.server.registry.internal.CurrentRow;
import jp.daicho.server.registry.internal.LoadTable;
import org.jspecify.annotations.Nullable;

/**
 * Turns record versions into lines for {@link InitialLoad}, with what is derived from the latest
 * version of each person. Not thread-safe.
 */
public final class LoadLines {
  private final StringBuilder lines = new StringBuilder();

  /**
   * Adds a person.
   *
   * @param versions all versions of the person's record, from the first to the latest
   */
  public void add(List<ResidentRecord> versions) {
    ResidentRecord latest = versions.getLast();
    String household = latest.household().householdNumber().value();
    for (ResidentRecord version : versions) {
      for (RecordItem<?> item : RecordItems.all()) {
        field(print(item, version));
      }
      field(household);
      derived(version.key().equals(latest.key()) ? CurrentRow.of(latest) : null);
    }
  }

  /** The lines so far, which are then forgotten here. */
  public byte[] take() {
    byte[] taken = lines.toString().getBytes(StandardCharsets.UTF_8);
    lines.setLength(0);
    return taken;
  }

  /** In the order of {@link LoadTable#DERIVED}. */
  private void derived(@Nullable CurrentRow row) {
    field(row == null ? "f" : "t");
    field(row == null ? null : row.isHouseholder() ? "t" : "f");
    field(row == null ? null : row.cardNumber());
    field(row == null ? null : row.birthFrom().toString());
    field(row == null ? null : row.birthTo().toString());
    field(row == null ? null : row.nameKey());
    field(row == null ? null : row.kanaKey());
    field(row == null ? null : row.addressKey());
    CopyText.endLine(lines);
  }

  private static <T> @Nullable String print(RecordItem<T> item, ResidentRecord version) {
    T value = item.of(version);
    return value == null ? null : item.type().print(value);
  }

  private void field(@Nullable String text) {
    CopyText.field(lines, text);
  }
}
