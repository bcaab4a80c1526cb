package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.RegisterTables.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.internal.search.KnownWords;
import jp.daicho.server.registry.internal.search.PersonKeys;
import jp.daicho.server.registry.internal.search.SearchWriter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Appends to the tables of the register. */
public final class RecordWriter {
  private static final RowInsert MOVES =
      new RowInsert("move", RowInsert.names(COLUMNS_OF_MOVE), "");
  private static final RowInsert HOUSEHOLDS =
      new RowInsert(
          "household",
          RowInsert.names(List.of(HOUSEHOLD_LG_CODE, HOUSEHOLD_NUMBER, OPENED_BY_MOVE)),
          "ON CONFLICT DO NOTHING");
  private static final RowInsert VERSIONS =
      new RowInsert("resident_record", RowInsert.names(columnsOfVersion()), "");
  private static final RowInsert OUTBOX_ENTRIES =
      new RowInsert(
          "outbox",
          RowInsert.names(
              List.of(
                  OUTBOX_LG_CODE,
                  OUTBOX_MOVE_NUMBER,
                  OUTBOX_ADDRESS_NUMBER,
                  OUTBOX_VERSION,
                  OUTBOX_EVENT,
                  OUTBOX_RECORDED_AT)),
          "");

  private RecordWriter() {}

  private static List<Field<?>> columnsOfVersion() {
    List<Field<?>> columns = new ArrayList<>(List.of(RecordTable.LG_CODE));
    columns.addAll(RecordTable.columns());
    columns.add(RecordTable.RECORDED_AT);
    return columns;
  }

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

  /**
   * Appends a move with its versions, the derived rows and the outbox.
   *
   * @param words the words of names and addresses that need not be looked for
   */
  public static void append(
      Passage passage, RegisteredMove move, List<ResidentRecord> versions, KnownWords words) {
    String lgCode = passage.municipality().value();
    LoadLock.keepOut(passage);
    List<KeptVersion> kept =
        versions.stream().map(version -> KeptVersion.of(passage.encryption(), version)).toList();
    appendMove(passage, lgCode, move);
    openHouseholds(passage, lgCode, move.entry().moveNumber(), versions);
    appendVersions(passage, lgCode, kept);
    CurrentTable.put(passage, latest(passage, versions));
    putKeys(passage, versions, words);
    appendOutbox(passage, lgCode, move, versions);
    passage.witness(new Witness().move(moveRow(passage, lgCode, move)).versions(kept).toString());
  }

  private static void appendMove(Passage passage, String lgCode, RegisteredMove move) {
    MOVES.into(passage, List.of(moveRow(passage, lgCode, move)));
  }

  private static List<@Nullable Object> moveRow(
      Passage passage, String lgCode, RegisteredMove move) {
    MoveEntry entry = move.entry();
    Ground ground = move.ground();
    return Arrays.asList(
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
        passage.at(),
        move.about(),
        ground == null ? null : ground.code());
  }

  private static void openHouseholds(
      Passage passage, String lgCode, long moveNumber, List<ResidentRecord> versions) {
    SequencedSet<String> numbers = new TreeSet<>();
    versions.forEach(version -> numbers.add(version.household().householdNumber().value()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    numbers.forEach(number -> rows.add(Arrays.asList(lgCode, number, moveNumber)));
    HOUSEHOLDS.into(passage, rows);
  }

  private static void appendVersions(Passage passage, String lgCode, List<KeptVersion> versions) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (KeptVersion version : versions) {
      List<@Nullable Object> row = new ArrayList<>(List.of(lgCode));
      row.addAll(RecordTable.values(version));
      row.add(passage.at());
      rows.add(row);
    }
    VERSIONS.into(passage, rows);
  }

  private static void appendOutbox(
      Passage passage, String lgCode, RegisteredMove move, List<ResidentRecord> versions) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ResidentRecord version : versions) {
      rows.add(
          Arrays.asList(
              lgCode,
              move.entry().moveNumber(),
              version.key().addressNumber().value(),
              version.key().version(),
              move.kind(),
              passage.at()));
    }
    OUTBOX_ENTRIES.into(passage, rows);
  }

  private static void putKeys(Passage passage, List<ResidentRecord> versions, KnownWords words) {
    Map<String, List<ResidentRecord>> persons = new TreeMap<>();
    versions.stream()
        .sorted(Comparator.comparingInt(version -> version.key().version()))
        .forEach(
            version ->
                persons
                    .computeIfAbsent(
                        version.key().addressNumber().value(), any -> new ArrayList<>())
                    .add(version));
    SearchWriter.put(
        passage,
        persons.values().stream().map(person -> PersonKeys.of(person, false)).toList(),
        persons.values().stream().allMatch(person -> person.getFirst().key().version() == 1),
        words);
  }

  /**
   * One row a person, even if a move makes several versions of a record. Householders come last:
   * the database checks row by row that a household has no two, and who was it before must have
   * gone.
   */
  private static Collection<CurrentRow> latest(Passage passage, List<ResidentRecord> versions) {
    Map<String, CurrentRow> rows = new TreeMap<>();
    for (ResidentRecord version : versions) {
      CurrentRow row = CurrentRow.of(passage.encryption(), version);
      rows.merge(
          row.addressNumber(), row, (one, other) -> one.version() > other.version() ? one : other);
    }
    return rows.values().stream().sorted(Comparator.comparing(CurrentRow::isHouseholder)).toList();
  }
}
