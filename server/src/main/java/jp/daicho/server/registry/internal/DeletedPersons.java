package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.CurrentTable.CURRENT_RESIDENT;
import static jp.daicho.server.registry.internal.RecordTable.ALL_VERSIONS;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The rows of the database of deleted records (through a view of the register) by which people are
 * found (9.3): the same columns as {@link CurrentTable}. Whoever has come back to the register does
 * not count here.
 */
public final class DeletedPersons {
  /** The table under the name of that of the register, so that both are asked in the same words. */
  public static final Table<?> DELETED_PERSON =
      table(name("deleted_person")).as(name("current_resident"));

  private static final Table<?> PRESENT = CURRENT_RESIDENT.as(name("present"));

  private DeletedPersons() {}

  /** That the person has no record in the register. */
  public static Condition areNotInTheRegister() {
    return notExists(
        selectOne()
            .from(PRESENT)
            .where(present(CurrentTable.LG_CODE).eq(CurrentTable.LG_CODE))
            .and(present(CurrentTable.ADDRESS_NUMBER).eq(CurrentTable.ADDRESS_NUMBER)));
  }

  /** The latest versions of those for whom a condition holds, in the order of households. */
  public static List<ResidentRecord> of(Passage passage, Condition condition) {
    return passage
        .sql()
        .select(RecordTable.columns())
        .from(DELETED_PERSON)
        .join(ALL_VERSIONS)
        .on(RecordTable.LG_CODE.eq(CurrentTable.LG_CODE))
        .and(RecordTable.ADDRESS_NUMBER.eq(CurrentTable.ADDRESS_NUMBER))
        .and(RecordTable.VERSION.eq(CurrentTable.VERSION))
        .where(CurrentTable.LG_CODE.eq(passage.municipality().value()))
        .and(areNotInTheRegister())
        .and(condition)
        .orderBy(CurrentTable.MEMBER_ORDER, CurrentTable.ADDRESS_NUMBER)
        .fetch(Rows::record);
  }

  private static <T> Field<T> present(Field<T> column) {
    return DSL.field(name("present", column.getName()), column.getDataType());
  }
}
