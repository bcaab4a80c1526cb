package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.RegisterTables.*;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.registry.RegisteredMove;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jspecify.annotations.Nullable;

/** Appends to the tables of the register. */
public final class RecordWriter {
  private RecordWriter() {}

  /** Locks a household until the end of the transaction. */
  public static Optional<HouseholdNumber> lockHousehold(
      DSLContext sql, String lgCode, HouseholdNumber number) {
    return sql.select(HOUSEHOLD_NUMBER)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD_LG_CODE.eq(lgCode))
        .and(HOUSEHOLD_NUMBER.eq(number.value()))
        .forUpdate()
        .fetchOptional(HOUSEHOLD_NUMBER)
        .map(HouseholdNumber::of);
  }

  /** Locks persons until the end of the transaction, always in the same order. */
  public static void lockPersons(DSLContext sql, String lgCode, List<AddressNumber> numbers) {
    if (!numbers.isEmpty()) {
      sql.select(CurrentTable.ADDRESS_NUMBER)
          .from(CurrentTable.CURRENT_RESIDENT)
          .where(CurrentTable.LG_CODE.eq(lgCode))
          .and(CurrentTable.ADDRESS_NUMBER.in(numbers.stream().map(AddressNumber::value).toList()))
          .orderBy(CurrentTable.ADDRESS_NUMBER)
          .forUpdate()
          .fetch();
    }
  }

  /** Appends a move with its versions, the derived rows and the outbox. */
  public static void append(
      DSLContext sql,
      String lgCode,
      Instant at,
      RegisteredMove move,
      List<ResidentRecord> versions) {
    OffsetDateTime recordedAt = at.atOffset(ZoneOffset.UTC);
    LoadLock.keepOut(sql, lgCode);
    appendMove(sql, lgCode, recordedAt, move);
    openHouseholds(sql, lgCode, move.entry().moveNumber(), versions);
    appendVersions(sql, lgCode, recordedAt, versions);
    CurrentTable.put(sql, lgCode, latest(versions));
    appendOutbox(sql, lgCode, recordedAt, move, versions);
  }

  private static void appendMove(
      DSLContext sql, String lgCode, OffsetDateTime recordedAt, RegisteredMove move) {
    MoveEntry entry = move.entry();
    sql.insertInto(MOVE)
        .columns(
            MOVE_LG_CODE,
            MOVE_NUMBER,
            MOVE_KIND,
            MOVE_REASON,
            MOVED_ON,
            PROCESSED_ON,
            DRAFT_NUMBER,
            PLACE_OF_ENTRY,
            TERMINAL,
            OPERATOR_ID,
            MOVE_RECORDED_AT)
        .values(
            lgCode,
            entry.moveNumber(),
            move.kind(),
            entry.reason().code(),
            entry.movedOn().day(),
            entry.processedOn(),
            move.draftNumber(),
            entry.placeOfEntry(),
            entry.terminal(),
            move.enteredBy(),
            recordedAt)
        .execute();
  }

  private static void openHouseholds(
      DSLContext sql, String lgCode, long moveNumber, List<ResidentRecord> versions) {
    SequencedSet<String> numbers = new TreeSet<>();
    versions.forEach(version -> numbers.add(version.household().householdNumber().value()));
    for (String number : numbers) {
      sql.insertInto(HOUSEHOLD)
          .columns(HOUSEHOLD_LG_CODE, HOUSEHOLD_NUMBER, OPENED_BY_MOVE)
          .values(lgCode, number, moveNumber)
          .onConflictDoNothing()
          .execute();
    }
  }

  private static void appendVersions(
      DSLContext sql, String lgCode, OffsetDateTime recordedAt, List<ResidentRecord> versions) {
    List<Field<?>> columns = new ArrayList<>(List.of(RecordTable.LG_CODE));
    columns.addAll(RecordTable.columns());
    columns.add(RecordTable.RECORDED_AT);
    InsertValuesStepN<?> insert = sql.insertInto(RecordTable.RESIDENT_RECORD).columns(columns);
    for (ResidentRecord version : versions) {
      List<@Nullable Object> values = new ArrayList<>(List.of(lgCode));
      values.addAll(RecordTable.values(version));
      values.add(recordedAt);
      insert = insert.values(values);
    }
    insert.execute();
  }

  private static void appendOutbox(
      DSLContext sql,
      String lgCode,
      OffsetDateTime recordedAt,
      RegisteredMove move,
      List<ResidentRecord> versions) {
    var insert =
        sql.insertInto(OUTBOX)
            .columns(
                OUTBOX_LG_CODE,
                OUTBOX_MOVE_NUMBER,
                OUTBOX_ADDRESS_NUMBER,
                OUTBOX_VERSION,
                OUTBOX_EVENT,
                OUTBOX_RECORDED_AT);
    for (ResidentRecord version : versions) {
      insert =
          insert.values(
              lgCode,
              move.entry().moveNumber(),
              version.key().addressNumber().value(),
              version.key().version(),
              move.kind(),
              recordedAt);
    }
    insert.execute();
  }

  /** One row a person, even if a move makes several versions of a record. */
  private static Collection<CurrentRow> latest(List<ResidentRecord> versions) {
    Map<String, CurrentRow> rows = new TreeMap<>();
    for (ResidentRecord version : versions) {
      CurrentRow row = CurrentRow.of(version);
      rows.merge(
          row.addressNumber(), row, (one, other) -> one.version() > other.version() ? one : other);
    }
    return rows.values();
  }
}
