package jp.daicho.server.tenancy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/**
 * The municipalities this installation serves. The list is no secret: the sign-in page shows it.
 */
@Component
public final class Municipalities {
  private static final Table<?> SERVED = table("served_municipality");
  private static final Field<String> CODE = field("code", String.class);
  private static final Field<String> NAME = field("name", String.class);
  private static final Field<String> KANA = field("kana", String.class);
  private static final Field<Boolean> IS_SAMPLE = field("is_sample", Boolean.class);
  private static final Field<LocalDate> SERVED_FROM = field("served_from", LocalDate.class);

  private final Tenancy tenancy;

  /** Over the tenancy. */
  public Municipalities(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** All of them, by code. */
  public List<ServedMunicipality> all() {
    return tenancy.nationwide(
        sql ->
            sql.select(CODE, NAME, KANA, IS_SAMPLE, SERVED_FROM)
                .from(SERVED)
                .orderBy(CODE)
                .fetch(Municipalities::read));
  }

  /** The one with the code, if it is served here. */
  public Optional<ServedMunicipality> find(MunicipalityCode code) {
    return tenancy.nationwide(
        sql ->
            sql.select(CODE, NAME, KANA, IS_SAMPLE, SERVED_FROM)
                .from(SERVED)
                .where(CODE.eq(code.value()))
                .fetchOptional(Municipalities::read));
  }

  /** Begins to serve a municipality. Does nothing if it is already served. */
  public void serve(ServedMunicipality municipality) {
    tenancy.nationwide(
        sql ->
            sql.insertInto(SERVED, CODE, NAME, KANA, IS_SAMPLE, SERVED_FROM)
                .values(
                    municipality.code().value(),
                    municipality.name(),
                    municipality.kana(),
                    municipality.sample(),
                    municipality.servedFrom())
                .onConflictDoNothing()
                .execute());
  }

  private static ServedMunicipality read(Record row) {
    return new ServedMunicipality(
        MunicipalityCode.of(row.get(CODE)),
        row.get(NAME),
        row.get(KANA),
        row.get(IS_SAMPLE),
        row.get(SERVED_FROM));
  }
}
