package jp.daicho.server.tenancy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The municipalities this installation serves, and the centre that runs it, if there is one. The
 * list is no secret: the sign-in page shows it.
 */
@Component
public final class Municipalities {
  private static final String NAME_OF_CENTRE = "運用センター";
  private static final String KANA_OF_CENTRE = "ウンヨウセンター";

  private static final Table<?> SERVED = table("served_municipality");
  private static final Field<String> CODE = field("code", String.class);
  private static final Field<String> NAME = field("name", String.class);
  private static final Field<String> KANA = field("kana", String.class);
  private static final Field<Boolean> IS_SAMPLE = field("is_sample", Boolean.class);
  private static final Field<LocalDate> SERVED_FROM = field("served_from", LocalDate.class);
  private static final Field<String> KIND = field("kind", String.class);
  private static final Field<@Nullable OffsetDateTime> SUSPENDED_AT =
      field("suspended_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<@Nullable String> SUSPENDED_BY = field("suspended_by", String.class);
  private static final Field<@Nullable String> SUSPENDED_REASON =
      field("suspended_reason", String.class);
  private static final List<Field<?>> ALL =
      List.of(
          CODE, NAME, KANA, IS_SAMPLE, SERVED_FROM, SUSPENDED_AT, SUSPENDED_BY, SUSPENDED_REASON);

  private final Tenancy tenancy;

  /** Over the tenancy. */
  public Municipalities(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** All municipalities, by code, also those whose service stands still. */
  public List<ServedMunicipality> all() {
    return withCentre().stream().filter(each -> !each.isCentre()).toList();
  }

  /** The municipalities whose service goes on, by code. */
  public List<ServedMunicipality> inService() {
    return all().stream().filter(ServedMunicipality::isInService).toList();
  }

  /** Whoever has operators and a log: all municipalities, by code, and then the centre. */
  public List<ServedMunicipality> withCentre() {
    List<ServedMunicipality> served =
        tenancy.nationwide(
            sql -> sql.select(ALL).from(SERVED).orderBy(CODE).fetch(Municipalities::read));
    return Stream.concat(
            served.stream().filter(each -> !each.isCentre()),
            served.stream().filter(ServedMunicipality::isCentre))
        .toList();
  }

  /** The one with the code, if it is served here; the centre, if there is one and it is its. */
  public Optional<ServedMunicipality> find(MunicipalityCode code) {
    return tenancy.nationwide(
        sql ->
            sql.select(ALL)
                .from(SERVED)
                .where(CODE.eq(code.value()))
                .fetchOptional(Municipalities::read));
  }

  /** Begins to serve a municipality. Does nothing if it is already served. */
  public void serve(ServedMunicipality municipality) {
    insert(municipality);
  }

  /** Begins to have a centre. Does nothing if there is one. */
  public void openCentre(LocalDate today) {
    insert(
        new ServedMunicipality(
            MunicipalityCode.CENTRE, NAME_OF_CENTRE, KANA_OF_CENTRE, false, today));
  }

  /**
   * Lets the service of a municipality stand still, in a transaction of the centre.
   *
   * @return false if it does already, or is not served here
   */
  public boolean suspend(MunicipalityCode code, Suspension suspension) {
    return tenancy.nationwide(
        sql ->
            sql.update(SERVED)
                    .set(SUSPENDED_AT, suspension.at().atOffset(ZoneOffset.UTC))
                    .set(SUSPENDED_BY, suspension.by())
                    .set(SUSPENDED_REASON, suspension.reason())
                    .where(CODE.eq(code.value()), SUSPENDED_AT.isNull())
                    .execute()
                == 1);
  }

  /**
   * Lets the service of a municipality go on again, in a transaction of the centre.
   *
   * @return false if it does not stand still, or is not served here
   */
  public boolean resume(MunicipalityCode code) {
    return tenancy.nationwide(
        sql ->
            sql.update(SERVED)
                    .setNull(SUSPENDED_AT)
                    .setNull(SUSPENDED_BY)
                    .setNull(SUSPENDED_REASON)
                    .where(CODE.eq(code.value()), SUSPENDED_AT.isNotNull())
                    .execute()
                == 1);
  }

  private void insert(ServedMunicipality municipality) {
    tenancy.nationwide(
        sql ->
            sql.insertInto(SERVED, CODE, NAME, KANA, IS_SAMPLE, SERVED_FROM, KIND)
                .values(
                    municipality.code().value(),
                    municipality.name(),
                    municipality.kana(),
                    municipality.sample(),
                    municipality.servedFrom(),
                    municipality.isCentre() ? "CENTRE" : "MUNICIPALITY")
                .onConflictDoNothing()
                .execute());
  }

  private static ServedMunicipality read(Record row) {
    return new ServedMunicipality(
        MunicipalityCode.of(row.get(CODE)),
        row.get(NAME),
        row.get(KANA),
        row.get(IS_SAMPLE),
        row.get(SERVED_FROM),
        suspension(row));
  }

  private static @Nullable Suspension suspension(Record row) {
    OffsetDateTime at = row.get(SUSPENDED_AT);
    String by = row.get(SUSPENDED_BY);
    String reason = row.get(SUSPENDED_REASON);
    return at == null || by == null || reason == null
        ? null
        : new Suspension(at.toInstant(), by, reason);
  }
}
