package jp.daicho.server.registry.internal;

import java.time.OffsetDateTime;
import jp.daicho.server.registry.HighestNumbers;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The tables of one load of a whole register. */
public final class InitialLoadTables {
  private static final String NOTHING_WRITTEN = "nothing_written";

  private final DSLContext sql;
  private final String lgCode;

  private final OffsetDateTime recordedAt;

  /** In the transaction of a municipality. */
  public InitialLoadTables(DSLContext sql, String lgCode, OffsetDateTime recordedAt) {
    this.sql = sql;
    this.lgCode = lgCode;
    this.recordedAt = recordedAt;
  }

  /** Whether the register has no record. */
  public static boolean isEmpty(DSLContext sql, String lgCode) {
    return !sql.fetchExists(
        DSL.selectOne().from(RecordTable.RESIDENT_RECORD).where(RecordTable.LG_CODE.eq(lgCode)));
  }

  /** Keeps everybody else from registering, and says whether the register is empty. */
  public boolean lockEmpty() {
    LoadLock.alone(sql, lgCode);
    return isEmpty(sql, lgCode);
  }

  /** Makes the temporary table and the point to which {@link #undo} goes back. */
  public void prepare() {
    LoadTable.create(sql, lgCode);
    sql.savepoint(NOTHING_WRITTEN).execute();
  }

  /** The statement that takes the lines. */
  public static String copyStatement() {
    return LoadTable.copyStatement();
  }

  /** Registers what was copied, and empties the temporary table. */
  public void register() {
    new LoadWriter(sql, lgCode, recordedAt).write();
    LoadTable.empty(sql);
  }

  /** Undoes all that was registered since {@link #prepare}. */
  public void undo() {
    sql.rollback().toSavepoint(NOTHING_WRITTEN).execute();
  }

  /** Goes on behind the highest numbers, so that no number is given out twice (1.1.13). */
  public void continueAfter(HighestNumbers highest) {
    RegisterNumbers.continueAfter(sql, lgCode, RegisterNumbers.Series.MOVE, highest.move());
    RegisterNumbers.continueAfter(sql, lgCode, RegisterNumbers.Series.ADDRESS, highest.address());
    RegisterNumbers.continueAfter(
        sql, lgCode, RegisterNumbers.Series.HOUSEHOLD, highest.household());
  }
}
