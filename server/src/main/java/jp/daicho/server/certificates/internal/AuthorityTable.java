package jp.daicho.server.certificates.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.certificates.AppointedAuthenticator;
import jp.daicho.server.certificates.RegisteredSeal;
import jp.daicho.server.certificates.SealKind;
import jp.daicho.server.reference.AuthenticatorRole;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The tables {@code authenticator} and {@code seal}. */
public final class AuthorityTable {
  private static final Table<?> AUTHENTICATOR = table(name("authenticator"));
  private static final Table<?> SEAL = table(name("seal"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> ROLE = field(name("role"), SQLDataType.VARCHAR);
  private static final Field<String> TITLE = field(name("title"), SQLDataType.VARCHAR);
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
  private static final Field<String> WARD = field(name("ward_code"), SQLDataType.VARCHAR);
  private static final Field<String> KIND = field(name("kind"), SQLDataType.VARCHAR);
  private static final Field<BigDecimal> SIZE = field(name("size_mm"), SQLDataType.NUMERIC(4, 1));
  private static final Field<byte[]> IMAGE = field(name("image"), SQLDataType.BLOB);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);
  private static final Field<Long> SEAL_NO = field(name("seal_no"), SQLDataType.BIGINT);
  private static final Field<Boolean> RED = field(name("red"), SQLDataType.BOOLEAN);
  private static final List<Field<?>> SEAL_FIELDS =
      List.of(SEAL_NO, KIND, WARD, RED, FROM, TO, SIZE, IMAGE);

  private AuthorityTable() {}

  /**
   * Who certifies on a day: the acting mayor in the period, else the mayor (1.3.9).
   *
   * @param ward the ward the paper belongs to, or null. Where heads of that ward are kept, one of
   *     them certifies, otherwise the mayor of the city (ADR 0029)
   * @param role who it has to be, or null
   */
  public static Optional<AppointedAuthenticator> authenticator(
      DSLContext sql,
      String lgCode,
      @Nullable MunicipalityCode ward,
      @Nullable AuthenticatorRole role,
      LocalDate day) {
    List<AppointedAuthenticator> kept =
        sql.select(ROLE, TITLE, NAME, FROM, TO, WARD)
            .from(AUTHENTICATOR)
            .where(
                LG_CODE.eq(lgCode),
                ward == null ? WARD.isNull() : WARD.isNull().or(WARD.eq(ward.value())))
            .fetch(AuthorityTable::authenticator);
    boolean ofWard = kept.stream().anyMatch(it -> it.ward() != null);
    return kept.stream()
        .filter(it -> (it.ward() != null) == ofWard)
        .filter(it -> !it.from().isAfter(day) && (it.to() == null || !it.to().isBefore(day)))
        .filter(it -> role == null || it.role() == role)
        .max(
            Comparator.comparing(AppointedAuthenticator::role)
                .thenComparing(AppointedAuthenticator::from));
  }

  /** The seal of a kind on a day, of a ward or of the municipality. */
  public static Optional<RegisteredSeal> seal(
      DSLContext sql,
      String lgCode,
      SealKind kind,
      @Nullable MunicipalityCode ward,
      LocalDate day) {
    return sql.select(SEAL_FIELDS)
        .from(SEAL)
        .where(
            LG_CODE.eq(lgCode),
            KIND.eq(kind.name()),
            ward == null ? WARD.isNull() : WARD.eq(ward.value()),
            validOn(day))
        .orderBy(FROM.desc())
        .limit(1)
        .fetchOptional(AuthorityTable::seal);
  }

  /** All seals. */
  public static List<RegisteredSeal> seals(DSLContext sql, String lgCode) {
    return sql.select(SEAL_FIELDS)
        .from(SEAL)
        .where(LG_CODE.eq(lgCode))
        .orderBy(KIND.desc(), WARD.asc().nullsFirst(), FROM.desc())
        .fetch(AuthorityTable::seal);
  }

  /** Writes the mayor of a sample, unless there is one already. */
  public static int addOnce(DSLContext sql, String lgCode, AppointedAuthenticator mayor) {
    return sql.fetchExists(AUTHENTICATOR, LG_CODE.eq(lgCode))
        ? 0
        : sql.insertInto(AUTHENTICATOR)
            .columns(LG_CODE, ROLE, TITLE, NAME, FROM)
            .values(lgCode, mayor.role().name(), mayor.title(), mayor.name(), mayor.from())
            .execute();
  }

  /** Adds a seal and says its number. */
  public static long add(DSLContext sql, String lgCode, RegisteredSeal seal) {
    MunicipalityCode ward = seal.ward();
    return sql.insertInto(SEAL)
        .columns(LG_CODE, KIND, WARD, RED, FROM, TO, SIZE, IMAGE)
        .values(
            lgCode,
            seal.kind().name(),
            ward == null ? null : ward.value(),
            seal.red(),
            seal.from(),
            seal.to(),
            BigDecimal.valueOf(seal.size()),
            seal.png())
        .returningResult(SEAL_NO)
        .fetchSingle()
        .value1();
  }

  /** Adds the seal of a sample, unless there is one already. */
  public static long addOnce(DSLContext sql, String lgCode, RegisteredSeal seal) {
    return sql.fetchExists(SEAL, LG_CODE.eq(lgCode)) ? 0 : add(sql, lgCode, seal);
  }

  /** Sets the last day of a seal. */
  public static void end(DSLContext sql, String lgCode, long number, LocalDate lastDay) {
    sql.update(SEAL).set(TO, lastDay).where(LG_CODE.eq(lgCode), SEAL_NO.eq(number)).execute();
  }

  private static Condition validOn(LocalDate day) {
    return FROM.le(day).and(TO.isNull().or(TO.ge(day)));
  }

  private static AppointedAuthenticator authenticator(Record row) {
    return new AppointedAuthenticator(
        AuthenticatorRole.valueOf(row.get(ROLE)),
        row.get(TITLE),
        row.get(NAME),
        row.get(FROM),
        row.get(TO),
        row.get(WARD) == null ? null : MunicipalityCode.of(row.get(WARD)));
  }

  private static RegisteredSeal seal(Record row) {
    return new RegisteredSeal(
        row.get(SEAL_NO),
        SealKind.valueOf(row.get(KIND)),
        row.get(WARD) == null ? null : MunicipalityCode.of(row.get(WARD)),
        row.get(RED),
        row.get(FROM),
        row.get(TO),
        row.get(SIZE).doubleValue(),
        row.get(IMAGE));
  }
}
