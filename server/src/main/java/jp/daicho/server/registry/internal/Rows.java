package jp.daicho.server.registry.internal;

import java.util.Objects;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.registry.Version;
import org.jooq.Record;

/** Turns rows into records. */
public final class Rows {
  private Rows() {}

  /** The record in a row with the columns of all items. */
  public static ResidentRecord record(Record row) {
    return RecordTable.read(row);
  }

  /** The same with the moment it was recorded and where it stands. */
  public static Version version(Record row) {
    return new Version(
        RecordTable.read(row),
        Objects.requireNonNull(row.get(RecordTable.RECORDED_AT)).toInstant(),
        Objects.requireNonNull(row.get(RecordTable.IN_DELETED_RECORDS)));
  }
}
