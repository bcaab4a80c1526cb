package jp.daicho.server.registry.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.HighestNumbers;
import jp.daicho.server.registry.internal.search.SearchLines;
import jp.daicho.server.registry.internal.search.SearchTemporaries;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The tables of one load of a whole register. */
public final class InitialLoadTables {
  private static final String NOTHING_WRITTEN = "nothing_written";

  private final Passage passage;
  private final DSLContext sql;
  private final String lgCode;
  private @Nullable SearchTemporaries keys;

  /** In the transaction of a municipality. */
  public InitialLoadTables(Passage passage) {
    this.passage = passage;
    this.sql = passage.sql();
    this.lgCode = passage.municipality().value();
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
    keys = SearchTemporaries.create(passage);
    sql.savepoint(NOTHING_WRITTEN).execute();
  }

  /** The statement that takes the lines. */
  public static String copyStatement() {
    return LoadTable.copyStatement();
  }

  /** Copies the keys of those whose lines were copied. */
  public void copyKeys(List<SearchLines.Taken> lines) {
    Objects.requireNonNull(keys).copy(lines);
  }

  /** Registers what was copied, and empties the temporary table. */
  public void register() {
    new LoadWriter(sql, lgCode, passage.at().atOffset(ZoneOffset.UTC)).write();
    Objects.requireNonNull(keys).add();
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
