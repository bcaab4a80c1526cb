package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.CurrentTable.CURRENT_RESIDENT;
import static jp.daicho.server.registry.internal.DeletedPersons.DELETED_PERSON;
import static jp.daicho.server.registry.internal.RecordTable.ALL_VERSIONS;
import static jp.daicho.server.registry.internal.RecordTable.IN_DELETED_RECORDS;
import static jp.daicho.server.registry.internal.RegisterTables.*;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** What the check asks of the tables of the register. Lists are cut at a hundred. */
public final class CheckQueries {
  private static final int NAMED_AT_MOST = 100;

  private static final Table<?> DRAFT = table(name("draft"));
  private static final Field<String> DRAFT_LG_CODE =
      field(name("draft", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> DRAFT_OF = field(name("draft", "draft_number"), Long.class);
  private static final Field<Boolean> WITHDRAWN =
      field(name("draft", "withdrawn"), SQLDataType.BOOLEAN);
  private static final Table<?> OPEN_DRAFT = table(name("open_draft"));
  private static final Field<String> OPEN_LG_CODE =
      field(name("open_draft", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> OPEN_DRAFT_OF =
      field(name("open_draft", "draft_number"), Long.class);

  private static final Table<?> AUDIT_ENTRY = table(name("audit_entry"));
  private static final Field<String> AUDIT_LG_CODE =
      field(name("audit_entry", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> AUDIT_AT =
      field(name("audit_entry", "at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<String> AUDIT_ACTION =
      field(name("audit_entry", "action"), SQLDataType.VARCHAR);
  private static final Field<String> AUDIT_OUTCOME =
      field(name("audit_entry", "outcome"), SQLDataType.VARCHAR);

  private static final Table<?> AUDIT_REMOVAL = table(name("audit_removal"));
  private static final Field<String> REMOVAL_LG_CODE =
      field(name("audit_removal", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> OLDER_THAN =
      field(name("audit_removal", "older_than"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private static final Field<Long> VERSION_MOVE =
      field(name("resident_record", "move_number"), Long.class);
  private static final Field<String> VERSION_HOUSEHOLD =
      field(name("resident_record", "household_number"), SQLDataType.VARCHAR);

  private final DSLContext sql;
  private final String lgCode;

  /** In the transaction of a municipality. */
  public CheckQueries(DSLContext sql, String lgCode) {
    this.sql = sql;
    this.lgCode = lgCode;
  }

  /** How many records there are, with those in the database of deleted records (9.3). */
  public long persons() {
    Long persons =
        sql.select(countDistinct(RecordTable.ADDRESS_NUMBER).cast(SQLDataType.BIGINT))
            .from(ALL_VERSIONS)
            .where(RecordTable.LG_CODE.eq(lgCode))
            .fetchSingle()
            .value1();
    return persons == null ? 0 : persons;
  }

  /** How many versions. */
  public long versions() {
    return sql.fetchCount(ALL_VERSIONS, RecordTable.LG_CODE.eq(lgCode));
  }

  /** How many moves. */
  public long moves() {
    return sql.fetchCount(MOVE, MOVE_LG_CODE.eq(lgCode));
  }

  /** How many households. */
  public long households() {
    return sql.fetchCount(HOUSEHOLD, HOUSEHOLD_LG_CODE.eq(lgCode));
  }

  /** How many residents. */
  public long residents() {
    return sql.fetchCount(
        CURRENT_RESIDENT,
        CurrentTable.LG_CODE
            .eq(lgCode)
            .and(CurrentTable.RESIDENT_STATUS.eq(ResidentStatus.RESIDENT.code())));
  }

  /** Records whose versions do not run from 1 without a gap. */
  public List<String> recordsWithGap() {
    return sql.select(RecordTable.ADDRESS_NUMBER)
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(lgCode))
        .groupBy(RecordTable.ADDRESS_NUMBER)
        .having(min(RecordTable.VERSION).ne(1).or(max(RecordTable.VERSION).ne(count())))
        .orderBy(RecordTable.ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(RecordTable.ADDRESS_NUMBER);
  }

  /**
   * Records of which a version of the register stands before one that was moved over (9.3). That no
   * version stands in both shows as a gap.
   */
  public List<String> recordsInWrongOrder() {
    return sql.select(RecordTable.ADDRESS_NUMBER)
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(lgCode))
        .groupBy(RecordTable.ADDRESS_NUMBER)
        .having(
            max(RecordTable.VERSION)
                .filterWhere(IN_DELETED_RECORDS)
                .gt(min(RecordTable.VERSION).filterWhere(not(IN_DELETED_RECORDS))))
        .orderBy(RecordTable.ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(RecordTable.ADDRESS_NUMBER);
  }

  /** Persons moved over as a whole who would not be found, or not by their latest version (9.3). */
  public List<String> movedOverAndNotFound() {
    return sql.select(RecordTable.ADDRESS_NUMBER)
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(lgCode))
        .groupBy(RecordTable.ADDRESS_NUMBER)
        .having(boolAnd(IN_DELETED_RECORDS))
        .and(
            notExists(
                selectOne()
                    .from(DELETED_PERSON)
                    .where(CurrentTable.LG_CODE.eq(lgCode))
                    .and(CurrentTable.ADDRESS_NUMBER.eq(RecordTable.ADDRESS_NUMBER))
                    .and(CurrentTable.VERSION.eq(max(RecordTable.VERSION)))))
        .orderBy(RecordTable.ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(RecordTable.ADDRESS_NUMBER);
  }

  /** Entries for the links about a version that stands nowhere, or is of another move. */
  public List<String> outboxWithoutVersion() {
    Condition version =
        RecordTable.LG_CODE
            .eq(lgCode)
            .and(RecordTable.ADDRESS_NUMBER.eq(OUTBOX_ADDRESS_NUMBER))
            .and(RecordTable.VERSION.eq(OUTBOX_VERSION))
            .and(VERSION_MOVE.eq(OUTBOX_MOVE_NUMBER));
    return sql.select(OUTBOX_ADDRESS_NUMBER, OUTBOX_VERSION)
        .from(OUTBOX)
        .where(OUTBOX_LG_CODE.eq(lgCode))
        .and(notExists(selectOne().from(ALL_VERSIONS).where(version)))
        .orderBy(OUTBOX_ADDRESS_NUMBER, OUTBOX_VERSION)
        .limit(NAMED_AT_MOST)
        .fetch(row -> row.value1() + "/" + row.value2());
  }

  /** Records with a version whose move is not there. */
  public List<String> versionsWithoutMove() {
    Condition move = MOVE_LG_CODE.eq(lgCode).and(MOVE_NUMBER.eq(VERSION_MOVE));
    return sql.selectDistinct(RecordTable.ADDRESS_NUMBER)
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(lgCode))
        .and(notExists(selectOne().from(MOVE).where(move)))
        .orderBy(RecordTable.ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(RecordTable.ADDRESS_NUMBER);
  }

  /** Households whose first move is not there. */
  public List<String> householdsWithoutMove() {
    Condition move = MOVE_LG_CODE.eq(lgCode).and(MOVE_NUMBER.eq(OPENED_BY_MOVE));
    return sql.select(HOUSEHOLD_NUMBER)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD_LG_CODE.eq(lgCode))
        .and(notExists(selectOne().from(MOVE).where(move)))
        .orderBy(HOUSEHOLD_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(HOUSEHOLD_NUMBER);
  }

  /** Persons whose household was never given out. */
  public List<String> currentRowsWithoutHousehold() {
    Condition household =
        HOUSEHOLD_LG_CODE.eq(lgCode).and(HOUSEHOLD_NUMBER.eq(CurrentTable.HOUSEHOLD_NUMBER));
    return sql.select(CurrentTable.ADDRESS_NUMBER)
        .from(CURRENT_RESIDENT)
        .where(CurrentTable.LG_CODE.eq(lgCode))
        .and(notExists(selectOne().from(HOUSEHOLD).where(household)))
        .orderBy(CurrentTable.ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(CurrentTable.ADDRESS_NUMBER);
  }

  /**
   * Numbers a series would give out again. Numbers of another form than ours never come from a
   * series.
   */
  public List<String> numbersAheadOfTheirSeries() {
    List<String> ahead = new ArrayList<>();
    Long move =
        sql.select(max(MOVE_NUMBER))
            .from(MOVE)
            .where(MOVE_LG_CODE.eq(lgCode))
            .fetchSingle()
            .value1();
    if (move != null
        && move > RegisterNumbers.lastGiven(sql, lgCode, RegisterNumbers.Series.MOVE)) {
      ahead.add("move " + move);
    }
    ahead.addAll(
        ahead(
            sql.selectDistinct(RecordTable.ADDRESS_NUMBER)
                .from(ALL_VERSIONS)
                .where(RecordTable.LG_CODE.eq(lgCode))
                .fetchSize(10_000)
                .fetchStream()
                .map(row -> row.value1()),
            number -> serial(AddressNumber.of(number)),
            RegisterNumbers.lastGiven(sql, lgCode, RegisterNumbers.Series.ADDRESS)));
    ahead.addAll(
        ahead(
            sql.selectDistinct(VERSION_HOUSEHOLD)
                .from(ALL_VERSIONS)
                .where(RecordTable.LG_CODE.eq(lgCode))
                .fetchSize(10_000)
                .fetchStream()
                .map(row -> row.value1()),
            number -> serial(HouseholdNumber.of(number)),
            RegisterNumbers.lastGiven(sql, lgCode, RegisterNumbers.Series.HOUSEHOLD)));
    return ahead;
  }

  /** Drafts that were registered without an entry in the log of that moment. */
  public List<String> draftsWithoutLog() {
    Condition logged =
        AUDIT_LG_CODE
            .eq(lgCode)
            .and(AUDIT_AT.eq(MOVE_RECORDED_AT))
            .and(AUDIT_ACTION.in("MOVE_ENTRY", "HISTORY_CORRECTION", "HISTORY_REMOVAL"))
            .and(AUDIT_OUTCOME.eq("DONE"));
    // Entries are removed when their time is over; the digests of what was registered are not.
    Condition gone = REMOVAL_LG_CODE.eq(lgCode).and(OLDER_THAN.gt(MOVE_RECORDED_AT));
    return sql.select(DRAFT_NUMBER)
        .from(MOVE)
        .where(MOVE_LG_CODE.eq(lgCode))
        .and(DRAFT_NUMBER.isNotNull())
        .and(notExists(selectOne().from(AUDIT_REMOVAL).where(gone)))
        .and(notExists(selectOne().from(AUDIT_ENTRY).where(logged)))
        .orderBy(DRAFT_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(row -> "draft " + row.value1());
  }

  /** Drafts that are neither open nor withdrawn and of which no move came. */
  public List<String> draftsWithoutMove() {
    return sql.select(DRAFT_OF)
        .from(DRAFT)
        .where(DRAFT_LG_CODE.eq(lgCode))
        .and(not(WITHDRAWN))
        .and(
            notExists(
                selectOne()
                    .from(OPEN_DRAFT)
                    .where(OPEN_LG_CODE.eq(lgCode), OPEN_DRAFT_OF.eq(DRAFT_OF))))
        .and(
            notExists(
                selectOne().from(MOVE).where(MOVE_LG_CODE.eq(lgCode), DRAFT_NUMBER.eq(DRAFT_OF))))
        .orderBy(DRAFT_OF)
        .limit(NAMED_AT_MOST)
        .fetch(row -> "draft " + row.value1());
  }

  /** Versions registered from a draft of which the links would never hear. */
  public List<String> versionsWithoutOutbox() {
    Condition told =
        OUTBOX_LG_CODE
            .eq(lgCode)
            .and(OUTBOX_ADDRESS_NUMBER.eq(RecordTable.ADDRESS_NUMBER))
            .and(OUTBOX_VERSION.eq(RecordTable.VERSION))
            .and(OUTBOX_MOVE_NUMBER.eq(VERSION_MOVE));
    return sql.select(RecordTable.ADDRESS_NUMBER, RecordTable.VERSION)
        .from(ALL_VERSIONS)
        .join(MOVE)
        .on(MOVE_LG_CODE.eq(lgCode))
        .and(MOVE_NUMBER.eq(VERSION_MOVE))
        .where(RecordTable.LG_CODE.eq(lgCode))
        .and(DRAFT_NUMBER.isNotNull())
        .and(notExists(selectOne().from(OUTBOX).where(told)))
        .orderBy(RecordTable.ADDRESS_NUMBER, RecordTable.VERSION)
        .limit(NAMED_AT_MOST)
        .fetch(row -> row.value1() + "/" + row.value2());
  }

  private static List<String> ahead(
      Stream<String> numbers, Function<String, Long> serial, long last) {
    try (numbers) {
      return numbers.filter(number -> serial.apply(number) > last).limit(NAMED_AT_MOST).toList();
    }
  }

  private static long serial(AddressNumber number) {
    return number.isWellFormed() ? number.serial() : 0;
  }

  private static long serial(HouseholdNumber number) {
    return number.isWellFormed() ? number.serial() : 0;
  }
}
