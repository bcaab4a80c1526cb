package jp.daicho.server.audit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a municipality. {@link #append} runs in the transaction of the act: if the entry
 * cannot be written, the act does not happen.
 */
@Component
public final class AuditLog {
  private static final Table<?> ENTRY = table("audit_entry");
  private static final Field<String> LG_CODE = field("lg_code", String.class);
  private static final Field<Long> ENTRY_NO = field("entry_no", Long.class);
  private static final Field<OffsetDateTime> AT =
      field("at", SQLDataType.TIMESTAMPWITHTIMEZONE.notNull());
  private static final Field<String> LOG_KIND = field("log_kind", String.class);
  private static final Field<String> ACTION = field("action", String.class);
  private static final Field<String> OPERATION = field("operation", String.class);
  private static final Field<String> SCREEN = field("screen", String.class);
  private static final Field<Long> OPERATOR_ID = field("operator_id", Long.class);
  private static final Field<String> OPERATOR_LOGIN = field("operator_login", String.class);
  private static final Field<String> PLACE = field("place_code", String.class);
  private static final Field<String> TERMINAL = field("terminal", String.class);
  private static final Field<String[]> SUBJECTS = field("subjects", SQLDataType.CLOB.array());
  private static final Field<Boolean> NUMBER_SHOWN =
      field("individual_number_shown", Boolean.class);
  private static final Field<String> OUTCOME = field("outcome", String.class);
  private static final Field<JSONB> DETAIL = field("detail", JSONB.class);

  private static final String APPEND =
      """
      INSERT INTO audit_entry (lg_code, at, log_kind, action, operation, screen, operator_id,
        operator_login, place_code, terminal, subjects, individual_number_shown, outcome, detail,
        witness)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  /** An entry is written at the end of its transaction. */
  private static final Duration SETTLED_AFTER = Duration.ofSeconds(5);

  private final Tenancy tenancy;
  private final Map<MunicipalityCode, Long> touched = new ConcurrentHashMap<>();

  /** Over the tenancy. */
  public AuditLog(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * Appends an entry in the current transaction. If it cannot be written, the transaction is lost,
   * as it has to be: that shows at the latest when it should be committed.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void append(AuditEntry entry) {
    append(entry, null);
  }

  /**
   * The same for an act that wrote the register.
   *
   * @param witness what it wrote, by digest; null if nothing
   * @throws IllegalStateException outside a transaction
   */
  public void append(AuditEntry entry, @Nullable String witness) {
    tenancy.write(
        APPEND,
        Arrays.asList(
            tenancy.municipality().value(),
            entry.at(),
            entry.action().kind().name(),
            entry.action().name(),
            entry.operation(),
            entry.screen(),
            entry.operatorId(),
            entry.operatorLogin(),
            entry.place(),
            entry.terminal(),
            entry.subjects().toArray(String[]::new),
            entry.individualNumberShown(),
            entry.outcome().name(),
            JSON.writeValueAsString(entry.detail()),
            witness));
    touched.put(tenancy.municipality(), System.nanoTime());
  }

  /**
   * The municipalities in whose logs this process has written of late, each once more after its
   * last entry has surely been committed or is gone.
   */
  Set<MunicipalityCode> touched() {
    long settled = System.nanoTime() - SETTLED_AFTER.toNanos();
    Set<MunicipalityCode> written = Set.copyOf(touched.keySet());
    touched.values().removeIf(last -> last - settled < 0);
    return written;
  }

  /** The newest entries of the municipality, newest first. */
  public List<AuditEntry> newest(int limit) {
    return read(LG_CODE.eq(tenancy.municipality().value()), limit);
  }

  /** The newest entries that concern one resident, newest first. */
  public List<AuditEntry> concerning(String addressNumber, int limit) {
    return read(
        LG_CODE
            .eq(tenancy.municipality().value())
            .and(SUBJECTS.contains(new String[] {addressNumber})),
        limit);
  }

  /** The entries of one log from one moment until before another, newest first. */
  public List<AuditEntry> between(LogKind kind, Instant from, Instant until, int limit) {
    return read(
        LG_CODE
            .eq(tenancy.municipality().value())
            .and(LOG_KIND.eq(kind.name()))
            .and(AT.ge(from.atOffset(ZoneOffset.UTC)))
            .and(AT.lt(until.atOffset(ZoneOffset.UTC))),
        limit);
  }

  private List<AuditEntry> read(Condition condition, int limit) {
    return tenancy
        .sql()
        .select(
            AT,
            ACTION,
            OPERATION,
            SCREEN,
            OPERATOR_ID,
            OPERATOR_LOGIN,
            PLACE,
            TERMINAL,
            SUBJECTS,
            NUMBER_SHOWN,
            OUTCOME,
            DETAIL)
        .from(ENTRY)
        .where(condition)
        .orderBy(ENTRY_NO.desc())
        .limit(limit)
        .fetch(AuditLog::entry);
  }

  private static AuditEntry entry(Record row) {
    return new AuditEntry(
        row.get(AT).toInstant(),
        AuditAction.valueOf(row.get(ACTION)),
        row.get(OPERATION),
        row.get(SCREEN),
        row.get(OPERATOR_ID),
        row.get(OPERATOR_LOGIN),
        row.get(PLACE),
        row.get(TERMINAL),
        new TreeSet<>(Arrays.asList(row.get(SUBJECTS))),
        row.get(NUMBER_SHOWN),
        Outcome.valueOf(row.get(OUTCOME)),
        JSON.readValue(row.get(DETAIL).data(), TEXTS));
  }
}
