package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.internal.Wards;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wards of a designated city (行政区) and the one an operator works at (1.3.1, 1.3.3). */
@Component
public final class OperatorWards {
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> WARD = field(name("ward_code"), SQLDataType.VARCHAR);

  /** Made once. */
  OperatorWards() {}

  /** Names by code, in the order of the codes; empty if the municipality has no wards. */
  public static Map<String, String> of(MunicipalityCode municipality) {
    return Wards.of(municipality);
  }

  /** The ward of the place the operator works at; empty where there are none or it is in none. */
  public Optional<MunicipalityCode> own(Passage passage) {
    String place = passage.operator().place();
    if (place == null || of(passage.municipality()).isEmpty()) {
      return Optional.empty();
    }
    @Nullable String ward =
        passage
            .sql()
            .select(WARD)
            .from(table(name("place_of_entry")))
            .where(
                LG_CODE.eq(passage.municipality().value()),
                field(name("place_code"), SQLDataType.VARCHAR).eq(place))
            .fetchOne(WARD);
    return Optional.ofNullable(ward).map(MunicipalityCode::of);
  }
}
