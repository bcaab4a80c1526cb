package jp.daicho.server.certificates.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.daicho.server.certificates.AppointedAuthenticator;
import jp.daicho.server.certificates.AuthenticatorRole;
import jp.daicho.server.certificates.RegisteredSeal;
import jp.daicho.server.certificates.SealKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables {@code authenticator} and {@code seal}. */
public final class AuthorityTable {
  private static final Table<?> AUTHENTICATOR = table(name("authenticator"));
  private static final Table<?> SEAL = table(name("seal"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> ROLE = field(name("role"), SQLDataType.VARCHAR);
  private static final Field<String> TITLE = field(name("title"), SQLDataType.VARCHAR);
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
  private static final Field<String> KIND = field(name("kind"), SQLDataType.VARCHAR);
  private static final Field<BigDecimal> SIZE = field(name("size_mm"), SQLDataType.NUMERIC(4, 1));
  private static final Field<byte[]> IMAGE = field(name("image"), SQLDataType.BLOB);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  private AuthorityTable() {}

  /** Who certifies on a day: the acting mayor in the period, else the mayor (1.3.9). */
  public static Optional<AppointedAuthenticator> authenticator(
      DSLContext sql, String lgCode, LocalDate day) {
    return sql
        .select(ROLE, TITLE, NAME, FROM, TO)
        .from(AUTHENTICATOR)
        .where(LG_CODE.eq(lgCode), validOn(day))
        .fetch(AuthorityTable::authenticator)
        .stream()
        .max(
            Comparator.comparing(AppointedAuthenticator::role)
                .thenComparing(AppointedAuthenticator::from));
  }

  /** The seal of a kind on a day; of several the one registered from the latest day. */
  public static Optional<RegisteredSeal> seal(
      DSLContext sql, String lgCode, SealKind kind, LocalDate day) {
    return sql.select(KIND, FROM, TO, SIZE, IMAGE)
        .from(SEAL)
        .where(LG_CODE.eq(lgCode), KIND.eq(kind.name()), validOn(day))
        .orderBy(FROM.desc())
        .limit(1)
        .fetchOptional(AuthorityTable::seal);
  }

  /** All authenticators. */
  public static List<AppointedAuthenticator> authenticators(DSLContext sql, String lgCode) {
    return sql.select(ROLE, TITLE, NAME, FROM, TO)
        .from(AUTHENTICATOR)
        .where(LG_CODE.eq(lgCode))
        .orderBy(ROLE.desc(), FROM)
        .fetch(AuthorityTable::authenticator);
  }

  /** All seals. */
  public static List<RegisteredSeal> seals(DSLContext sql, String lgCode) {
    return sql.select(KIND, FROM, TO, SIZE, IMAGE)
        .from(SEAL)
        .where(LG_CODE.eq(lgCode))
        .orderBy(KIND, FROM)
        .fetch(AuthorityTable::seal);
  }

  /** Writes an authenticator, in the place of one of that role and first day. */
  public static int put(DSLContext sql, String lgCode, AppointedAuthenticator authenticator) {
    return sql.insertInto(AUTHENTICATOR)
        .columns(LG_CODE, ROLE, TITLE, NAME, FROM, TO)
        .values(
            lgCode,
            authenticator.role().name(),
            authenticator.title(),
            authenticator.name(),
            authenticator.from(),
            authenticator.to())
        .onConflict(LG_CODE, ROLE, FROM)
        .doUpdate()
        .set(TITLE, authenticator.title())
        .set(NAME, authenticator.name())
        .set(TO, authenticator.to())
        .execute();
  }

  /** Writes a seal, in the place of one of that kind and first day. */
  public static int put(DSLContext sql, String lgCode, RegisteredSeal seal) {
    return sql.insertInto(SEAL)
        .columns(LG_CODE, KIND, FROM, TO, SIZE, IMAGE)
        .values(
            lgCode,
            seal.kind().name(),
            seal.from(),
            seal.to(),
            BigDecimal.valueOf(seal.size()),
            seal.png())
        .onConflict(LG_CODE, KIND, FROM)
        .doUpdate()
        .set(TO, seal.to())
        .set(SIZE, BigDecimal.valueOf(seal.size()))
        .set(IMAGE, seal.png())
        .execute();
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
        row.get(TO));
  }

  private static RegisteredSeal seal(Record row) {
    return new RegisteredSeal(
        SealKind.valueOf(row.get(KIND)),
        row.get(FROM),
        row.get(TO),
        row.get(SIZE).doubleValue(),
        row.get(IMAGE));
  }
}
