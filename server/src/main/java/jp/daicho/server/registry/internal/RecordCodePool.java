package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rand;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.RecordCodeStock;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep2;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The resident record codes that wait to be assigned (4.3.1). */
public final class RecordCodePool {
  private static final Table<?> POOL = table(name("resident_record_code_pool"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> CODE = field(name("code"), SQLDataType.VARCHAR);

  private static final Table<?> LEVELS = table(name("record_code_level"));
  private static final Field<Long> ENTRY_NO = field(name("entry_no"), SQLDataType.BIGINT);
  private static final Field<Integer> LEVEL = field(name("level"), SQLDataType.INTEGER);
  private static final Field<Long> SET_BY = field(name("set_by"), SQLDataType.BIGINT);
  private static final Field<OffsetDateTime> SET_AT =
      field(name("set_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private RecordCodePool() {}

  /**
   * Takes a code at random, for the transaction that registers it; empty if none is left.
   *
   * <p>It is chosen first and taken then. Chosen within the statement that takes it, it may be
   * chosen anew for each row looked at, and several be taken.
   */
  public static Optional<ResidentRecordCode> take(DSLContext sql, String lgCode) {
    Optional<String> chosen =
        sql.select(CODE)
            .from(POOL)
            .where(LG_CODE.eq(lgCode))
            .orderBy(rand())
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOptional(CODE);
    chosen.ifPresent(
        code -> sql.deleteFrom(POOL).where(LG_CODE.eq(lgCode)).and(CODE.eq(code)).execute());
    return chosen.map(ResidentRecordCode::of);
  }

  /** Adds codes; those that are there already stay once. */
  public static void add(DSLContext sql, String lgCode, Collection<ResidentRecordCode> codes) {
    if (codes.isEmpty()) {
      return;
    }
    InsertValuesStep2<?, String, String> insert = sql.insertInto(POOL).columns(LG_CODE, CODE);
    for (ResidentRecordCode code : codes) {
      insert = insert.values(lgCode, code.value());
    }
    insert.onConflictDoNothing().execute();
  }

  /** How many are left, and how few are too few; none is too few until that is set. */
  public static RecordCodeStock stock(DSLContext sql, String lgCode) {
    int level =
        sql.select(LEVEL)
            .from(LEVELS)
            .where(LG_CODE.eq(lgCode))
            .orderBy(ENTRY_NO.desc())
            .limit(1)
            .fetchOptional(LEVEL)
            .orElse(0);
    return new RecordCodeStock(sql.fetchCount(POOL, LG_CODE.eq(lgCode)), level);
  }

  /** Sets how few are too few. */
  public static void setLevel(Passage passage, int level) {
    passage
        .sql()
        .insertInto(LEVELS)
        .columns(LG_CODE, LEVEL, SET_BY, SET_AT)
        .values(
            passage.municipality().value(),
            level,
            passage.operator().operatorId(),
            passage.at().atOffset(ZoneOffset.UTC))
        .execute();
  }
}
