package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.address.LotNumbers;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * The buildings (方書) of a lot, to choose from (1.3.4, 4.0.7). The standard forbids the way back,
 * from a building to its lots; there is none.
 */
@Component
public final class Buildings {
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  /** Made once. */
  Buildings() {}

  /**
   * The names of the buildings in use at a lot, in order.
   *
   * @param municipality the municipality, or the ward in a designated city
   * @param town 町字
   * @param lot 番地号表記; compared by its numbers, so that 1-2 is １番２号
   */
  public List<String> at(Passage passage, MunicipalityCode municipality, String town, String lot) {
    LotNumbers numbers = LotNumbers.from(lot, null);
    if (lot.isBlank() || numbers.lot() == 0) {
      return List.of();
    }
    LocalDate today = passage.today();
    return passage
        .sql()
        .selectDistinct(NAME)
        .from(table(name("building")))
        .where(
            field(name("lg_code"), SQLDataType.VARCHAR).eq(passage.municipality().value()),
            field(name("municipality_code"), SQLDataType.VARCHAR).eq(municipality.value()),
            field(name("town"), SQLDataType.VARCHAR).eq(town),
            field(name("lot_number"), SQLDataType.INTEGER).eq(numbers.lot()),
            field(name("branch_number"), SQLDataType.INTEGER).eq(numbers.branch()),
            field(name("sub_branch_number"), SQLDataType.INTEGER).eq(numbers.subBranch()),
            FROM.isNull().or(FROM.le(today)),
            TO.isNull().or(TO.ge(today)))
        .orderBy(NAME)
        .fetch(NAME);
  }
}
