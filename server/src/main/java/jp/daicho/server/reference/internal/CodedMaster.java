package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.SQLDataType;

/** A master whose entries have a code that clerks give: no two have the same. */
abstract class CodedMaster extends TableMaster {
  /** The field of the code, as screens and the API call it. */
  static final String CODE = "code";

  private final Field<String> column;

  /** Over a table with a column for the code. */
  CodedMaster(String table, String column) {
    super(table);
    this.column = field(name(column), SQLDataType.CLOB);
  }

  @Override
  final Field<String> key() {
    return column;
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(column.asc());
  }

  @Override
  final List<String> naturalKey() {
    return List.of(CODE);
  }

  @Override
  final FindingCode twice() {
    return FindingCode.CODE_TAKEN;
  }
}
