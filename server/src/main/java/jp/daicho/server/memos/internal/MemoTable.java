package jp.daicho.server.memos.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.memos.MemoDeed;
import jp.daicho.server.memos.MemoVersion;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table {@code memo}, to which the service can only add. */
public final class MemoTable {
  private static final Table<?> MEMO = table(name("memo"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> PERSON = field(name("address_number"), SQLDataType.VARCHAR);
  private static final Field<Integer> NUMBER = field(name("memo_number"), SQLDataType.INTEGER);
  private static final Field<Integer> VERSION = field(name("version"), SQLDataType.INTEGER);
  private static final Field<String> DEED = field(name("deed"), SQLDataType.VARCHAR);
  private static final Field<String> BODY = field(name("body"), SQLDataType.VARCHAR);
  private static final Field<Long> OPERATOR_ID = field(name("operator_id"), SQLDataType.BIGINT);
  private static final Field<String> LOGIN = field(name("operator_login"), SQLDataType.VARCHAR);
  private static final Field<String> PLACE = field(name("place_of_entry"), SQLDataType.VARCHAR);
  private static final Field<String> TERMINAL = field(name("terminal"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> AT =
      field(name("recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private MemoTable() {}

  /** Every version, the latest first. */
  public static List<MemoVersion> history(Passage passage, AddressNumber person) {
    return read(passage, person, DSL.noCondition());
  }

  /** The latest version of each memo that is not deleted, the latest first. */
  public static List<MemoVersion> present(Passage passage, AddressNumber person) {
    Set<Integer> seen = new HashSet<>();
    return history(passage, person).stream()
        .filter(version -> seen.add(version.number()) && version.deed() != MemoDeed.DELETED)
        .toList();
  }

  /** The latest version of a memo, also of a deleted one. */
  public static Optional<MemoVersion> latest(Passage passage, AddressNumber person, int number) {
    return read(passage, person, NUMBER.eq(number)).stream().findFirst();
  }

  /** The greatest number given to a memo about the person; 0 if there is none. */
  public static int greatestNumber(Passage passage, AddressNumber person) {
    return passage
        .sql()
        .select(coalesce(max(NUMBER), 0))
        .from(MEMO)
        .where(of(passage, person))
        .fetchSingle()
        .value1();
  }

  /** Adds a version, done by whoever is at work. */
  public static MemoVersion add(
      Passage passage, AddressNumber person, int number, int version, MemoDeed deed, String text) {
    passage
        .sql()
        .insertInto(MEMO)
        .set(LG_CODE, passage.municipality().value())
        .set(PERSON, person.value())
        .set(NUMBER, number)
        .set(VERSION, version)
        .set(DEED, deed.name())
        .set(BODY, text)
        .set(OPERATOR_ID, passage.operator().operatorId())
        .set(LOGIN, passage.operator().login())
        .set(PLACE, Objects.requireNonNullElse(passage.operator().place(), ""))
        .set(TERMINAL, passage.operator().terminal())
        .set(AT, passage.at().atOffset(ZoneOffset.UTC))
        .execute();
    return new MemoVersion(
        person, number, version, deed, text, passage.operator().login(), passage.at());
  }

  private static List<MemoVersion> read(
      Passage passage, AddressNumber person, Condition condition) {
    return passage
        .sql()
        .select(NUMBER, VERSION, DEED, BODY, LOGIN, AT)
        .from(MEMO)
        .where(of(passage, person), condition)
        .orderBy(AT.desc(), NUMBER.desc(), VERSION.desc())
        .fetch(row -> version(person, row));
  }

  private static MemoVersion version(AddressNumber person, Record row) {
    return new MemoVersion(
        person,
        row.get(NUMBER),
        row.get(VERSION),
        MemoDeed.valueOf(row.get(DEED)),
        row.get(BODY),
        row.get(LOGIN),
        row.get(AT).toInstant());
  }

  private static Condition of(Passage passage, AddressNumber person) {
    return LG_CODE.eq(passage.municipality().value()).and(PERSON.eq(person.value()));
  }
}
