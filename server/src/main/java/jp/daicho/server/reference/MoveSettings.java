package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.internal.Wards;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What a municipality has set for its work on moves, as it is in force today (4.0.1, 4.0.8). */
@Component
public final class MoveSettings {
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<Integer> VALUE = field(name("value"), SQLDataType.INTEGER);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  private final OperatorWards wards;

  /** Made once. */
  MoveSettings(OperatorWards wards) {
    this.wards = wards;
  }

  /** A setting, or what is usual where nothing is set. */
  public int of(Passage passage, MoveSetting setting) {
    LocalDate today = passage.today();
    return passage
        .sql()
        .select(VALUE)
        .from(table(name("move_setting")))
        .where(
            LG_CODE.eq(passage.municipality().value()),
            field(name("item"), SQLDataType.VARCHAR).eq(setting.name()),
            FROM.isNull().or(FROM.le(today)),
            TO.isNull().or(TO.ge(today)))
        .fetchOptional(VALUE)
        .orElse(setting.usual());
  }

  /** Whether notices of the immigration agency are taken in without a clerk (4.5.6). */
  public boolean takesNoticesIn(Passage passage) {
    return !Wards.of(passage.municipality()).isEmpty()
        || of(passage, MoveSetting.IMMIGRATION_INTAKE) != 0;
  }

  /**
   * The ward whose residents alone the operator at work may move (4.0.1); empty where that is not
   * so: outside designated cities, where it is not set, and for those who work at no ward.
   */
  public Optional<MunicipalityCode> onlyWard(Passage passage) {
    return Wards.of(passage.municipality()).isEmpty() || of(passage, MoveSetting.OWN_WARD_ONLY) == 0
        ? Optional.empty()
        : wards.own(passage);
  }
}
