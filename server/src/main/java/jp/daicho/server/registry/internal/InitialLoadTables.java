package jp.daicho.server.registry.internal;

import java.time.OffsetDateTime;
import java.util.Set;
import jp.daicho.server.registry.InitialLoad.Loaded;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The tables of one load of a whole register. */
public final class InitialLoadTables {
  private final DSLContext sql;
  private final String lgCode;

  /** In the transaction of a municipality. */
  public InitialLoadTables(DSLContext sql, String lgCode) {
    this.sql = sql;
    this.lgCode = lgCode;
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

  /** Makes the temporary tables, and room for sorting. */
  public void prepare() {
    sql.setLocal(DSL.name("work_mem"), DSL.inline("256MB")).execute();
    LoadTable.create(sql, lgCode);
  }

  /** The statement that takes the lines. */
  public static String copyStatement() {
    return LoadTable.copyStatement();
  }

  /** Registers what was copied, but for the households held back. */
  public Loaded register(OffsetDateTime recordedAt, Set<String> heldBack) {
    Condition wanted = LoadTable.without(sql, heldBack);
    LoadWriter writer = new LoadWriter(sql, lgCode, recordedAt, wanted);
    writer.write();
    Record figures = writer.figures();
    return new Loaded(figures.get(0, Long.class), figures.get(1, Long.class));
  }
}
