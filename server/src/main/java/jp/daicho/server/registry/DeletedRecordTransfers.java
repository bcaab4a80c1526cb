package jp.daicho.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.search.SearchWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves deleted records from the register to the database of deleted records (9.3). What may go is
 * decided in the database, under the locks of registrations ({@code deleted_records.move_over}):
 * nothing goes that was not deleted or closed by a move that stands.
 */
@Component
public final class DeletedRecordTransfers {
  private static final String DUE =
      """
      SELECT address_number, min(closed_on), bool_or(held), bool_or(unsent)
        FROM deleted_records.closing WHERE lg_code = ?::bpchar AND closed_on <= ?::date
       GROUP BY address_number ORDER BY 2, 1\
      """;

  private static final String MOVE_OVER =
      """
      SELECT moved_person, moved_versions, is_whole
        FROM deleted_records.move_over(?::text[], ?::date, ?::bigint, ?::timestamptz)\
      """;

  private static final String KEPT_LONG_ENOUGH =
      """
      SELECT count(DISTINCT address_number) FROM deleted_records.deleted_record
       WHERE lg_code = ?::bpchar AND resident_status <> '1' AND processed_on <= ?::date\
      """;

  private static final String BEGIN =
      """
      INSERT INTO deleted_records.transfer (lg_code, started_at, closed_until, held, unsent,
        operator_id, terminal)
      VALUES (?, ?::timestamptz, ?::date, ?::integer, ?::integer, ?::bigint, ?)
      RETURNING transfer_no\
      """;

  private static final String ADD =
      """
      UPDATE deleted_records.transfer
         SET persons = persons + ?::integer, whole = whole + ?::integer,
             versions = versions + ?::bigint
       WHERE lg_code = ? AND transfer_no = ?::bigint\
      """;

  private static final String END =
      """
      UPDATE deleted_records.transfer SET ended_at = ?::timestamptz, outcome = ?
       WHERE lg_code = ? AND transfer_no = ?::bigint\
      """;

  private static final String RUNS =
      """
      SELECT transfer_no, started_at, ended_at, outcome, closed_until, persons, whole, versions,
             held, unsent, terminal
        FROM deleted_records.transfer WHERE lg_code = ?::bpchar ORDER BY transfer_no DESC LIMIT ?::integer\
      """;

  private static final String LAST_DONE =
      """
      SELECT max(started_at) FROM deleted_records.transfer WHERE lg_code = ?::bpchar AND outcome = 'DONE'\
      """;

  /** Made once. */
  DeletedRecordTransfers() {}

  /**
   * A person with a deleted record that is to be moved over.
   *
   * @param person whose
   * @param closedOn the day of processing of the first such deletion
   * @param held whether it stays until a draft is closed (4.0.8)
   * @param unsent whether it stays until messages about it are sent
   */
  public record Due(AddressNumber person, LocalDate closedOn, boolean held, boolean unsent) {
    /** Whether it can go now. */
    public boolean free() {
      return !held && !unsent;
    }
  }

  /**
   * What was moved over of a person.
   *
   * @param person whose
   * @param versions how many versions
   * @param whole whether nothing of the record is left in the register
   */
  public record Moved(AddressNumber person, int versions, boolean whole) {}

  /** How a run ended. */
  public enum Outcome {
    /** All that could go went. */
    DONE("完了"),
    /** It went as far as it was told to; more is to go. */
    MORE("一部を移行（続きあり）"),
    /** It broke off; what was moved until then stays moved. */
    FAILED("異常終了");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /**
   * A run, as it is kept (9.1).
   *
   * @param number its number
   * @param startedAt when it began
   * @param endedAt when it ended; null while it goes on, or when it was cut off
   * @param outcome how it ended; null as above
   * @param closedUntil records deleted until this day were to go
   * @param persons from how many persons something was moved
   * @param whole of how many of them everything
   * @param versions how many versions
   * @param held how many persons stayed because of a draft
   * @param unsent how many stayed because of messages
   * @param terminal where it was started
   */
  public record Run(
      long number,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Outcome outcome,
      LocalDate closedUntil,
      int persons,
      int whole,
      long versions,
      int held,
      int unsent,
      String terminal) {}

  /** Whose deleted records are to go, those deleted first first, with those that have to stay. */
  public List<Due> due(Passage passage, LocalDate closedUntil) {
    return passage.read(
        DUE,
        List.of(passage.municipality().value(), closedUntil.toString()),
        row ->
            new Due(
                AddressNumber.of(row.getString(1)),
                row.getObject(2, LocalDate.class),
                row.getBoolean(3),
                row.getBoolean(4)));
  }

  /**
   * Moves the deleted records of some persons over, all of them or, if the passage fails, none.
   * Whoever has nothing to go, or not now, is left out.
   */
  public List<Moved> moveOver(
      Passage passage, long run, LocalDate closedUntil, List<AddressNumber> persons) {
    List<Moved> moved =
        passage.read(
            MOVE_OVER,
            List.of(
                persons.stream().map(AddressNumber::value).toArray(String[]::new),
                closedUntil.toString(),
                run,
                passage.at().toString()),
            row -> new Moved(AddressNumber.of(row.getString(1)), row.getInt(2), row.getBoolean(3)));
    SearchWriter.movedOver(
        passage, moved.stream().filter(Moved::whole).map(one -> one.person().value()).toList());
    passage.write(
        ADD,
        List.of(
            moved.size(),
            (int) moved.stream().filter(Moved::whole).count(),
            moved.stream().mapToLong(Moved::versions).sum(),
            passage.municipality().value(),
            run));
    return moved;
  }

  /** How many persons have records here for which the 150 years are over (1.1.5). */
  public int keptLongEnough(Passage passage, LocalDate deletedUntil) {
    return passage
        .read(
            KEPT_LONG_ENOUGH,
            List.of(passage.municipality().value(), deletedUntil.toString()),
            row -> row.getInt(1))
        .getFirst();
  }

  /** Notes that a run begins, and gives its number. */
  public long begin(Passage passage, LocalDate closedUntil, int held, int unsent) {
    return passage
        .read(
            BEGIN,
            List.of(
                passage.municipality().value(),
                passage.at().toString(),
                closedUntil.toString(),
                held,
                unsent,
                passage.operator().operatorId(),
                passage.operator().terminal()),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Notes that a run ended. */
  public void end(Passage passage, long run, Outcome outcome) {
    passage.write(
        END, List.of(passage.at().toString(), outcome.name(), passage.municipality().value(), run));
  }

  /** The latest runs, the last one first. */
  public List<Run> runs(Passage passage, int most) {
    return passage.read(
        RUNS, List.of(passage.municipality().value(), most), DeletedRecordTransfers::run);
  }

  /** When the last run that went to the end began; null if none did. */
  public @Nullable Instant lastDone(Passage passage) {
    return passage
        .<Optional<Instant>>read(
            LAST_DONE,
            List.of(passage.municipality().value()),
            row -> Optional.ofNullable(instant(row, 1)))
        .getFirst()
        .orElse(null);
  }

  private static Run run(ResultSet row) throws SQLException {
    String outcome = row.getString(4);
    return new Run(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        instant(row, 3),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getObject(5, LocalDate.class),
        row.getInt(6),
        row.getInt(7),
        row.getLong(8),
        row.getInt(9),
        row.getInt(10),
        row.getString(11));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
