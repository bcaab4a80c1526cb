package jp.daicho.server.administration.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.server.administration.AdministeredOperator;
import jp.daicho.server.administration.AdministeredOperator.State;
import jp.daicho.server.administration.OperatorProfile;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;

/** Operators in the database, as administrators see and change them. */
public final class OperatorTable {
  private static final String COLUMNS =
      """
      SELECT o.operator_id, o.version, o.login, o.valid_from, o.valid_to, o.locked_at IS NOT NULL,
             o.password_must_change, o.password_set_at,
             EXISTS (SELECT FROM one_time_password f
                      WHERE f.lg_code = o.lg_code AND f.operator_id = o.operator_id),
             COALESCE(p.valid_from, o.valid_from), COALESCE(p.display_name, o.display_name),
             d.department_code, d.name,
             CASE WHEN p.operator_id IS NULL THEN o.place_code ELSE p.place_code END,
             COALESCE(e.name, ''), COALESCE(p.own_place_only, false)
        FROM operator o
        LEFT JOIN LATERAL (
          SELECT * FROM operator_profile x
           WHERE x.lg_code = o.lg_code AND x.operator_id = o.operator_id AND NOT x.withdrawn
             AND x.valid_from <= GREATEST(?::date, o.valid_from)
           ORDER BY x.valid_from DESC LIMIT 1) p ON true
        JOIN department d ON d.lg_code = o.lg_code
         AND d.department_code = COALESCE(p.department_code, o.department_code)
        LEFT JOIN place_of_entry e ON e.lg_code = o.lg_code
         AND e.place_code = CASE WHEN p.operator_id IS NULL THEN o.place_code ELSE p.place_code END
       WHERE o.lg_code = ?::bpchar\
      """;

  private static final String ALL = COLUMNS + " ORDER BY d.department_code, o.login";
  private static final String ONE = COLUMNS + " AND o.operator_id = ?";
  private static final String BY_LOGIN = COLUMNS + " AND o.login = ?";

  private static final String LOCK =
      "SELECT version FROM operator WHERE lg_code = ?::bpchar AND operator_id = ? FOR UPDATE";

  private static final String AHEAD =
      """
      SELECT p.valid_from, p.display_name, p.department_code, d.name, p.place_code,
             COALESCE(e.name, ''), p.own_place_only
        FROM operator_profile p
        JOIN department d ON d.lg_code = p.lg_code AND d.department_code = p.department_code
        LEFT JOIN place_of_entry e ON e.lg_code = p.lg_code AND e.place_code = p.place_code
       WHERE p.lg_code = ?::bpchar AND p.operator_id = ? AND p.valid_from > ?::date
         AND NOT p.withdrawn
       ORDER BY p.valid_from\
      """;

  /** What came with the registration becomes the first profile, before any other is added. */
  private static final String KEEP_FIRST =
      """
      INSERT INTO operator_profile (lg_code, operator_id, valid_from, display_name,
        department_code, place_code)
      SELECT lg_code, operator_id, valid_from, display_name, department_code, place_code
        FROM operator o
       WHERE o.lg_code = ?::bpchar AND o.operator_id = ?
         AND NOT EXISTS (SELECT FROM operator_profile p
                          WHERE p.lg_code = o.lg_code AND p.operator_id = o.operator_id)\
      """;

  private static final String PUT =
      """
      INSERT INTO operator_profile (lg_code, operator_id, valid_from, display_name,
        department_code, place_code, own_place_only)
      VALUES (?, ?, ?::date, ?, ?, ?, ?)
      ON CONFLICT (lg_code, operator_id, valid_from) DO UPDATE SET
        display_name = excluded.display_name, department_code = excluded.department_code,
        place_code = excluded.place_code, own_place_only = excluded.own_place_only,
        withdrawn = false\
      """;

  private static final String WITHDRAW =
      """
      UPDATE operator_profile SET withdrawn = true
       WHERE lg_code = ?::bpchar AND operator_id = ? AND valid_from = ?::date AND NOT withdrawn
      RETURNING 1\
      """;

  private static final String PERIOD =
      "UPDATE operator SET valid_from = ?, valid_to = ? WHERE lg_code = ? AND operator_id = ?";

  private static final String CHANGED =
      "UPDATE operator SET version = version + 1 WHERE lg_code = ? AND operator_id = ?";

  private static final String PLACES =
      """
      SELECT place_code, name FROM place_of_entry
       WHERE lg_code = ?::bpchar AND (valid_to IS NULL OR valid_to >= ?::date)
       ORDER BY place_code\
      """;

  private OperatorTable() {}

  /** All operators as they are on a day, by department and login. */
  public static List<AdministeredOperator> all(Passage passage, LocalDate day) {
    return passage.read(ALL, List.of(day, lgCode(passage)), row -> operator(row, day));
  }

  /** One operator as she is on a day. */
  public static Optional<AdministeredOperator> find(Passage passage, long number, LocalDate day) {
    return passage
        .read(ONE, List.of(day, lgCode(passage), number), row -> operator(row, day))
        .stream()
        .findFirst();
  }

  /** The operator with a login as she is on a day. */
  public static Optional<AdministeredOperator> find(Passage passage, String login, LocalDate day) {
    return passage
        .read(BY_LOGIN, List.of(day, lgCode(passage), login), row -> operator(row, day))
        .stream()
        .findFirst();
  }

  /** Keeps other administrators away from an operator; says her version, if she exists. */
  public static Optional<Integer> lock(Passage passage, long number) {
    return passage.read(LOCK, List.of(lgCode(passage), number), row -> row.getInt(1)).stream()
        .findFirst();
  }

  /** What was entered for days to come, the next first. */
  public static List<OperatorProfile> ahead(Passage passage, long number, LocalDate day) {
    return passage.read(AHEAD, List.of(lgCode(passage), number, day), OperatorTable::profile);
  }

  /** Enters what is known of an operator from a day on. */
  public static void put(Passage passage, long number, OperatorProfile profile) {
    passage.write(KEEP_FIRST, List.of(lgCode(passage), number));
    passage.write(
        PUT,
        Arrays.asList(
            lgCode(passage),
            number,
            profile.from(),
            profile.displayName(),
            profile.departmentCode(),
            profile.placeCode(),
            profile.ownPlaceOnly()));
  }

  /** Takes back what was entered for a day; says whether there was anything. */
  public static boolean withdraw(Passage passage, long number, LocalDate from) {
    return !passage
        .read(WITHDRAW, List.of(lgCode(passage), number, from), row -> row.getInt(1))
        .isEmpty();
  }

  /** Sets the days between which an operator may work. */
  public static void setPeriod(
      Passage passage, long number, LocalDate from, @Nullable LocalDate to) {
    passage.write(PERIOD, Arrays.asList(from, to, lgCode(passage), number));
  }

  /** Counts a change. */
  public static void countChange(Passage passage, long number) {
    passage.write(CHANGED, List.of(lgCode(passage), number));
  }

  /** The places of entry in use from a day on: names by code. */
  public static Map<String, String> places(Passage passage, LocalDate day) {
    Map<String, String> places = new LinkedHashMap<>();
    passage.read(
        PLACES,
        List.of(lgCode(passage), day),
        row -> places.put(row.getString(1), row.getString(2)));
    return places;
  }

  static String lgCode(Passage passage) {
    return passage.municipality().value();
  }

  private static OperatorProfile profile(ResultSet row) throws SQLException {
    return new OperatorProfile(
        row.getObject(1, LocalDate.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7));
  }

  private static AdministeredOperator operator(ResultSet row, LocalDate day) throws SQLException {
    LocalDate from = row.getObject(4, LocalDate.class);
    LocalDate to = row.getObject(5, LocalDate.class);
    OffsetDateTime passwordSetAt = row.getObject(8, OffsetDateTime.class);
    return new AdministeredOperator(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        from,
        to,
        State.on(day, from, to, row.getBoolean(6)),
        row.getBoolean(7),
        passwordSetAt == null ? null : passwordSetAt.toInstant(),
        row.getBoolean(9),
        new OperatorProfile(
            row.getObject(10, LocalDate.class),
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14),
            row.getString(15),
            row.getBoolean(16)));
  }
}
