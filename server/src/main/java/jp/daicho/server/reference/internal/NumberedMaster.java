package jp.daicho.server.reference.internal;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A master whose entries have a number the database gives. */
abstract class NumberedMaster extends TableMaster {
  private static final Field<Long> NUMBER = DSL.field(DSL.name("entry_no"), SQLDataType.BIGINT);

  /** Over a table. */
  NumberedMaster(String table) {
    super(table);
  }

  @Override
  final Field<String> key() {
    return NUMBER.cast(SQLDataType.CLOB);
  }

  @Override
  final Condition is(String key) {
    return key.matches("[0-9]{1,18}") ? NUMBER.eq(Long.valueOf(key)) : DSL.falseCondition();
  }
}
