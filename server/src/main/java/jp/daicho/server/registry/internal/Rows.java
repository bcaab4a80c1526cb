package jp.daicho.server.registry.internal;

import java.util.Objects;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.registry.Version;
import org.jooq.Field;
import org.jooq.Record;

/** Turns rows into records. */
public final class Rows {
  private Rows() {}

  /** The record in a row with the columns of all items. */
  public static ResidentRecord record(Record row) {
    return RecordTable.read(row);
  }

  /**
   * The record with the order set over it (5.2).
   *
   * @param setOver the column of the order; where it is null, the version's own counts
   */
  public static ResidentRecord record(Record row, Field<Integer> setOver) {
    ResidentRecord record = RecordTable.read(row);
    Integer order = row.get(setOver);
    return order == null || order == record.household().order() ? record : record.ordered(order);
  }

  /** The same with the moment it was recorded and where it stands. */
  public static Version version(Record row, Field<Integer> setOver) {
    return new Version(
        record(row, setOver),
        Objects.requireNonNull(row.get(RecordTable.RECORDED_AT)).toInstant(),
        Objects.requireNonNull(row.get(RecordTable.IN_DELETED_RECORDS)));
  }
}
