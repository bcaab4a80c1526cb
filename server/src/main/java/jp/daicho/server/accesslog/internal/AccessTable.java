package jp.daicho.server.accesslog.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.accesslog.AccessCriteria;
import jp.daicho.server.accesslog.AccessCriteria.Position;
import jp.daicho.server.accesslog.LoggedAccess;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.LogKind;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries of the log. */
public final class AccessTable {
  private static final Table<?> ENTRY = table(name("audit_entry"));
  private static final Field<String> LG_CODE = column("lg_code");
  private static final Field<Long> ENTRY_NO =
      field(name("audit_entry", "entry_no"), SQLDataType.BIGINT);
  private static final Field<OffsetDateTime> AT =
      field(name("audit_entry", "at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<String> LOG_KIND = column("log_kind");
  private static final Field<String> ACTION = column("action");
  private static final Field<String> OPERATION = column("operation");
  private static final Field<String> SCREEN = column("screen");
  private static final Field<String> LOGIN = column("operator_login");
  private static final Field<String> PLACE = column("place_code");
  private static final Field<String> TERMINAL = column("terminal");
  private static final Field<String[]> SUBJECTS =
      field(name("audit_entry", "subjects"), SQLDataType.CLOB.array());
  private static final Field<Boolean> NUMBER_SHOWN =
      field(name("audit_entry", "individual_number_shown"), SQLDataType.BOOLEAN);
  private static final Field<String> OUTCOME = column("outcome");
  private static final Field<JSONB> DETAIL =
      field(name("audit_entry", "detail"), SQLDataType.JSONB);

  private static final Table<?> OPERATOR = table(name("operator"));
  private static final Field<String> OPERATOR_LG_CODE =
      field(name("operator", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> OPERATOR_LOGIN =
      field(name("operator", "login"), SQLDataType.VARCHAR);
  private static final Field<String> OPERATOR_NAME =
      field(name("operator", "display_name"), SQLDataType.VARCHAR);
  private static final Table<?> PLACE_OF_ENTRY = table(name("place_of_entry"));
  private static final Field<String> PLACE_LG_CODE =
      field(name("place_of_entry", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> PLACE_CODE =
      field(name("place_of_entry", "place_code"), SQLDataType.VARCHAR);
  private static final Field<String> PLACE_NAME =
      field(name("place_of_entry", "name"), SQLDataType.VARCHAR);

  /** So many entries about one resident are looked at. */
  private static final int ABOUT_ONE_AT_MOST = 20_000;

  /**
   * The entries about a resident: those of the derived table, and of the newest, which are not
   * there before they have their links. The newest are read along their index, whatever the
   * database thinks of how many there are.
   */
  private static final String ABOUT =
      """
      (SELECT entry_no FROM audit_subject
        WHERE lg_code = ?::bpchar AND address_number = ? ORDER BY entry_no DESC LIMIT ?)
      UNION
      SELECT newest.entry_no
        FROM (SELECT entry_no, subjects FROM audit_entry
          WHERE lg_code = ?::bpchar ORDER BY entry_no DESC LIMIT 2000) newest
       WHERE ? = ANY (newest.subjects)\
      """;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private AccessTable() {}

  /** Entries, the latest first. */
  public static List<LoggedAccess> find(Passage passage, AccessCriteria criteria, int most) {
    Condition condition = condition(passage, criteria);
    return read(passage, condition, most);
  }

  /** One entry. */
  public static Optional<LoggedAccess> get(Passage passage, long number) {
    return read(passage, ENTRY_NO.eq(number), 1).stream().findFirst();
  }

  private static List<LoggedAccess> read(Passage passage, Condition condition, int most) {
    return passage
        .sql()
        .select(
            ENTRY_NO,
            AT,
            LOG_KIND,
            ACTION,
            OPERATION,
            SCREEN,
            LOGIN,
            OPERATOR_NAME,
            PLACE,
            PLACE_NAME,
            TERMINAL,
            SUBJECTS,
            NUMBER_SHOWN,
            OUTCOME,
            DETAIL)
        .from(ENTRY)
        .leftJoin(OPERATOR)
        .on(OPERATOR_LG_CODE.eq(LG_CODE))
        .and(OPERATOR_LOGIN.eq(LOGIN))
        .leftJoin(PLACE_OF_ENTRY)
        .on(PLACE_LG_CODE.eq(LG_CODE))
        .and(PLACE_CODE.eq(PLACE))
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(condition)
        .orderBy(AT.desc(), ENTRY_NO.desc())
        .limit(most)
        .fetch(AccessTable::entry);
  }

  private static Condition condition(Passage passage, AccessCriteria asked) {
    return given(asked.from(), from -> AT.ge(moment(from)))
        .and(given(asked.until(), until -> AT.lt(moment(until))))
        .and(given(asked.kind(), kind -> LOG_KIND.eq(kind.name())))
        .and(given(asked.action(), action -> ACTION.eq(action.name())))
        .and(given(asked.login(), LOGIN::eq))
        .and(given(asked.resident(), resident -> isAbout(passage, resident)))
        .and(given(asked.outcome(), outcome -> OUTCOME.eq(outcome.name())))
        .and(given(asked.numberShown(), NUMBER_SHOWN::eq))
        .and(given(asked.place(), PLACE::eq))
        .and(given(asked.terminal(), TERMINAL::eq))
        .and(given(asked.text(), AccessTable::holds))
        .and(given(asked.before(), AccessTable::isBefore));
  }

  private static Condition isAbout(Passage passage, AddressNumber resident) {
    String code = passage.municipality().value();
    String number = resident.value();
    String numbers =
        passage
            .read(
                ABOUT,
                List.of(code, number, ABOUT_ONE_AT_MOST, code, number),
                found -> Long.toString(found.getLong(1)))
            .stream()
            .collect(Collectors.joining(",", "{", "}"));
    return DSL.condition("{0} = ANY ({1}::bigint[])", ENTRY_NO, val(numbers));
  }

  private static Condition holds(String text) {
    return OPERATION.contains(text).or(SCREEN.contains(text)).or(fileName().contains(text));
  }

  private static Field<String> fileName() {
    return field("{0} ->> 'ファイル名'", SQLDataType.VARCHAR, DETAIL);
  }

  private static Condition isBefore(Position position) {
    return row(AT, ENTRY_NO).lt(row(moment(position.at()), position.entryNo()));
  }

  private static <T> Condition given(@Nullable T value, Function<T, Condition> says) {
    return value == null ? noCondition() : says.apply(value);
  }

  private static OffsetDateTime moment(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Field<String> column(String column) {
    return field(name("audit_entry", column), SQLDataType.VARCHAR);
  }

  private static LoggedAccess entry(Record row) {
    return new LoggedAccess(
        Objects.requireNonNull(row.get(ENTRY_NO)),
        Objects.requireNonNull(row.get(AT)).toInstant(),
        label(LogKind.values(), text(row, LOG_KIND), LogKind::label),
        label(AuditAction.values(), text(row, ACTION), AuditAction::label),
        text(row, OPERATION),
        text(row, SCREEN),
        text(row, LOGIN),
        text(row, OPERATOR_NAME),
        text(row, PLACE),
        text(row, PLACE_NAME),
        text(row, TERMINAL),
        new ArrayList<>(Arrays.asList(row.get(SUBJECTS))),
        Objects.requireNonNull(row.get(NUMBER_SHOWN)),
        label(Outcome.values(), text(row, OUTCOME), Outcome::label),
        JSON.readValue(row.get(DETAIL).data(), TEXTS));
  }

  /** Also what should not be there can be read. */
  private static <E extends Enum<E>> String label(
      E[] values, String name, Function<E, String> label) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .map(label)
        .orElse(name);
  }

  private static String text(Record row, Field<String> column) {
    String text = row.get(column);
    return text == null ? "" : text;
  }
}
