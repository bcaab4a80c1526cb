package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.RecordTable.RESIDENT_RECORD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * The records of those who were found by a search. Looked up in one index: a page of people who
 * have nothing to do with one another costs the pages of the database it is read from.
 */
public final class FoundRecords {
  private FoundRecords() {}

  /**
   * The latest versions in the register, in the order asked for; of whoever has none there, none.
   * They stand as they were recorded, without the order in the household that was set over them
   * (5.2), which a list of those found does not show.
   */
  public static List<ResidentRecord> read(Passage passage, List<AddressNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Field<String> number = field(name("n", "address_number"), SQLDataType.VARCHAR);
    Field<Long> place = field(name("n", "place"), SQLDataType.BIGINT);
    return passage
        .sql()
        .select(RecordTable.columns())
        .from(
            table(
                    "unnest({0}) WITH ORDINALITY",
                    val(numbers.stream().map(AddressNumber::value).toArray(String[]::new)))
                .as(name("n"), name("address_number"), name("place")))
        .crossJoin(
            lateral(
                    select(RecordTable.columns())
                        .from(RESIDENT_RECORD)
                        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
                        .and(RecordTable.ADDRESS_NUMBER.eq(number))
                        .orderBy(RecordTable.VERSION.desc())
                        .limit(inline(1)))
                .as(name("resident_record")))
        .orderBy(place)
        .fetch(Rows::record);
  }
}
