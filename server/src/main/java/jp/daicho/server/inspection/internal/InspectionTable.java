package jp.daicho.server.inspection.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.inspection.InspectionReader;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionRun.State;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists for inspection and their parts in the database. */
public final class InspectionTable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  private static final String ADD =
      """
      INSERT INTO inspection_list (lg_code, conditions, format, state, ordered_at, progress_at,
        operator_id, place_of_entry, terminal)
      VALUES (?, ?::jsonb, ?, ?, ?::timestamptz, ?::timestamptz, ?::bigint, ?, ?)
      RETURNING list_no\
      """;

  private static final String ROWS =
      """
      SELECT l.list_no, l.conditions, l.format, l.state, l.ordered_at, l.progress_at, l.ended_at,
             l.persons, l.left_out, l.pages, l.overflows, l.issue_no,
             (SELECT count(*) FROM inspection_part p
               WHERE p.lg_code = l.lg_code AND p.list_no = l.list_no)
        FROM inspection_list l WHERE l.lg_code = ?::bpchar\
      """;

  private static final String BEGIN =
      """
      UPDATE inspection_list SET state = 'RUNNING', progress_at = ?::timestamptz
       WHERE lg_code = ?::bpchar AND list_no = ?::bigint AND state = 'WAITING' RETURNING list_no\
      """;

  private static final String WAITING =
      """
      SELECT list_no, ordered_at, operator_id, place_of_entry, terminal FROM inspection_list
       WHERE lg_code = ?::bpchar AND state = 'WAITING' ORDER BY list_no\
      """;

  /** Not made by whoever ordered it: it waits again, or is refused to her. */
  private static final String NOT_MADE =
      """
      UPDATE inspection_list
         SET state = ?, ended_at = ?::timestamptz, progress_at = ?::timestamptz, persons = 0,
             pages = 0
       WHERE lg_code = ? AND list_no = ?::bigint AND operator_id = ?::bigint
         AND state = ?\
      """;

  private static final String PROGRESS =
      """
      UPDATE inspection_list
         SET progress_at = ?::timestamptz, persons = ?::integer, pages = ?::integer
       WHERE lg_code = ?::bpchar AND list_no = ?::bigint RETURNING list_no\
      """;

  private static final String END =
      """
      UPDATE inspection_list
         SET state = ?, ended_at = ?::timestamptz, progress_at = ?::timestamptz,
             persons = ?::integer, left_out = ?::integer, pages = ?::integer,
             overflows = ?::integer, issue_no = ?::bigint
       WHERE lg_code = ? AND list_no = ?::bigint\
      """;

  private static final String NUMBERS =
      """
      SELECT unnest(address_numbers) FROM inspection_part
       WHERE lg_code = ?::bpchar AND list_no = ?::bigint ORDER BY part_no LIMIT ?::integer\
      """;

  private static final String NUMBERS_OF_PART =
      """
      SELECT unnest(address_numbers) FROM inspection_part
       WHERE lg_code = ?::bpchar AND list_no = ?::bigint AND part_no = ?::integer\
      """;

  private static final String CONTENT =
      """
      SELECT content FROM inspection_part
       WHERE lg_code = ?::bpchar AND list_no = ?::bigint AND part_no = ?::integer\
      """;

  private static final String DISTRICTS =
      """
      SELECT DISTINCT kind, code, name FROM district_area
       WHERE lg_code = ?::bpchar ORDER BY kind, code, name\
      """;

  private InspectionTable() {}

  /** A list as its row has it. */
  public record Row(
      long number,
      Map<String, String> typed,
      InspectionFormat format,
      State state,
      Instant orderedAt,
      Instant heardAt,
      @Nullable Instant endedAt,
      int persons,
      int leftOut,
      int pages,
      int overflows,
      @Nullable Long issueNo,
      int parts) {}

  /** What came out of a list. */
  public record Outcome(
      State state, int persons, int leftOut, int pages, int overflows, @Nullable Long issueNo) {}

  /** A list that waits, and who ordered it where. */
  record Waiting(
      long number, Instant orderedAt, long operatorId, @Nullable String place, String terminal) {}

  /** The lists that wait in the municipality of the current transaction, the first one first. */
  static List<Waiting> waiting(Tenancy tenancy) {
    return tenancy.read(
        WAITING,
        List.of(tenancy.municipality().value()),
        row ->
            new Waiting(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getLong(3),
                row.getString(4).isEmpty() ? null : row.getString(4),
                row.getString(5)));
  }

  /**
   * Keeps an order and gives its number.
   *
   * @param state that it waits, or is begun at once
   */
  public static long add(
      Passage passage, Map<String, String> typed, InspectionFormat format, State state) {
    return passage
        .read(
            ADD,
            List.of(
                passage.municipality().value(),
                JSON.writeValueAsString(typed),
                format.name(),
                state.name(),
                passage.at().toString(),
                passage.at().toString(),
                passage.operator().operatorId(),
                Objects.requireNonNullElse(passage.operator().place(), ""),
                passage.operator().terminal()),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A list; empty if there is none of the number. */
  public static Optional<Row> find(Passage passage, long number) {
    return passage
        .read(
            ROWS + " AND l.list_no = ?::bigint",
            List.of(passage.municipality().value(), number),
            InspectionTable::row)
        .stream()
        .findFirst();
  }

  /** The latest lists, the last one first. */
  public static List<Row> latest(Passage passage, int most) {
    return passage.read(
        ROWS + " ORDER BY l.list_no DESC LIMIT ?::integer",
        List.of(passage.municipality().value(), most),
        InspectionTable::row);
  }

  /** Takes a waiting list to be made; false if somebody else did. */
  public static boolean begin(Passage passage, long number, Instant now) {
    return !passage
        .aside(
            BEGIN,
            List.of(now.toString(), passage.municipality().value(), number),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** Tells how far a list is, at once. */
  public static void progress(Passage passage, long number, Instant now, int persons, int pages) {
    passage.aside(
        PROGRESS,
        List.of(now.toString(), persons, pages, passage.municipality().value(), number),
        row -> row.getLong(1));
  }

  /** Notes what came out. */
  public static void end(Passage passage, long number, Instant now, Outcome outcome) {
    passage.write(
        END,
        Arrays.asList(
            outcome.state().name(),
            now.toString(),
            now.toString(),
            outcome.persons(),
            outcome.leftOut(),
            outcome.pages(),
            outcome.overflows(),
            outcome.issueNo(),
            passage.municipality().value(),
            number));
  }

  /** Notes that a list is not made for whoever ordered it. */
  static void notMade(
      Passage passage,
      long number,
      long operatorId,
      State before,
      State state,
      @Nullable Instant ended) {
    passage.write(
        NOT_MADE,
        Arrays.asList(
            state.name(),
            ended == null ? null : ended.toString(),
            passage.at().toString(),
            passage.municipality().value(),
            number,
            operatorId,
            before.name()));
  }

  /** Keeps a part. */
  public static void add(
      Passage passage,
      long number,
      int part,
      int firstPage,
      int pages,
      List<String> persons,
      byte[] content) {
    passage
        .sql()
        .insertInto(table(name("inspection_part")))
        .set(field(name("lg_code"), String.class), passage.municipality().value())
        .set(field(name("list_no"), Long.class), number)
        .set(field(name("part_no"), Integer.class), part)
        .set(field(name("first_page"), Integer.class), firstPage)
        .set(field(name("pages"), Integer.class), pages)
        .set(field(name("address_numbers"), String[].class), persons.toArray(String[]::new))
        .set(field(name("content"), byte[].class), content)
        .execute();
  }

  /** 宛名番号 of those of a part; none if there is no such part. */
  public static List<AddressNumber> numbersOfPart(Passage passage, long number, int part) {
    return passage.read(
        NUMBERS_OF_PART,
        List.of(passage.municipality().value(), Long.toString(number), Integer.toString(part)),
        row -> AddressNumber.of(row.getString(1)));
  }

  /** The file of a part; empty if there is none. */
  public static Optional<byte[]> content(Passage passage, long number, int part) {
    return passage
        .read(
            CONTENT, List.of(passage.municipality().value(), number, part), row -> row.getBytes(1))
        .stream()
        .findFirst();
  }

  /** 宛名番号 of those listed, in their order. */
  public static List<AddressNumber> numbers(Passage passage, long number, int most) {
    return passage.read(
        NUMBERS,
        List.of(passage.municipality().value(), number, most),
        row -> AddressNumber.of(row.getString(1)));
  }

  /** The districts by what is typed for them, with kind and name. */
  public static Map<String, String> districts(Passage passage) {
    Map<String, String> districts = new LinkedHashMap<>();
    passage
        .read(
            DISTRICTS,
            List.of(passage.municipality().value()),
            row -> List.of(row.getString(1), row.getString(2), row.getString(3)))
        .forEach(
            found ->
                districts.put(
                    found.get(0) + InspectionReader.PART + found.get(1),
                    found.get(0) + "　" + found.get(2)));
    return districts;
  }

  private static Row row(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp(7);
    long issue = row.getLong(12);
    Long issueNo = row.wasNull() ? null : issue;
    return new Row(
        row.getLong(1),
        JSON.readValue(row.getString(2), TEXTS),
        InspectionFormat.valueOf(row.getString(3)),
        State.valueOf(row.getString(4)),
        row.getTimestamp(5).toInstant(),
        row.getTimestamp(6).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getInt(8),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11),
        issueNo,
        row.getInt(13));
  }
}
