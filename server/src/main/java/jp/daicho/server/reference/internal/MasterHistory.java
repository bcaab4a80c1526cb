package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterVersion;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code master_history}, to which the service can only add. */
final class MasterHistory {
  private static final Table<?> HISTORY = table(name("master_history"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> MASTER = field(name("master"), SQLDataType.VARCHAR);
  private static final Field<String> KEY = field(name("entry_key"), SQLDataType.VARCHAR);
  private static final Field<Integer> VERSION = field(name("version"), SQLDataType.INTEGER);
  private static final Field<JSONB> ENTRY = field(name("entry"), SQLDataType.JSONB);
  private static final Field<Long> OPERATOR_ID = field(name("operator_id"), SQLDataType.BIGINT);
  private static final Field<String> LOGIN = field(name("operator_login"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> AT =
      field(name("recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What an entry was before anybody kept it here, such as one that the set-up made. */
  private static final String NOBODY = "（初期設定）";

  private MasterHistory() {}

  /** Keeps a version as it is entered now. */
  static void add(Passage passage, MasterKind kind, MasterEntry entry) {
    add(passage, kind, entry, passage.operator().operatorId(), passage.operator().login());
  }

  /** Keeps the version before a change, if it came from elsewhere. */
  static void keepBefore(Passage passage, MasterKind kind, MasterEntry entry) {
    add(passage, kind, entry, 0, NOBODY);
  }

  private static void add(
      Passage passage, MasterKind kind, MasterEntry entry, long operatorId, String login) {
    passage
        .sql()
        .insertInto(HISTORY)
        .set(LG_CODE, passage.municipality().value())
        .set(MASTER, kind.name())
        .set(KEY, entry.key())
        .set(VERSION, entry.version())
        .set(ENTRY, JSONB.valueOf(JSON.writeValueAsString(entry.values())))
        .set(OPERATOR_ID, operatorId)
        .set(LOGIN, login)
        .set(AT, passage.at().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** The versions of an entry, the latest first. */
  static List<MasterVersion> of(Passage passage, MasterKind kind, String key) {
    return passage
        .sql()
        .select(VERSION, ENTRY, LOGIN, AT)
        .from(HISTORY)
        .where(LG_CODE.eq(passage.municipality().value()), MASTER.eq(kind.name()), KEY.eq(key))
        .orderBy(VERSION.desc())
        .fetch(
            row ->
                new MasterVersion(
                    row.value1(), values(row.value2()), row.value3(), row.value4().toInstant()));
  }

  private static Map<String, String> values(JSONB json) {
    return JSON.readValue(json.data(), new TypeReference<LinkedHashMap<String, String>>() {});
  }
}
