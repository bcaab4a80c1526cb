package jp.daicho.server.protection.internal;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.support.EndReason;
import jp.daicho.ledger.support.SupportDeed;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.restrictions.TemporaryReleases;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Support measures in the database: versions are added, none is changed (1.1.16). */
public final class MeasureTable {
  /** Errors of measures released for a time. */
  public static final TemporaryReleases RELEASES =
      new TemporaryReleases("support_release", "measure_number");

  /** Whom a measure protects. */
  public static final Set<Role> PROTECTED = Set.of(Role.APPLICANT, Role.JOINT);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, List<Map<String, String>>>> CONTENT =
      new TypeReference<>() {};

  private static final String COLUMNS =
      """
      SELECT m.measure_number, m.version, m.deed, m.content, m.period_starts, m.period_ends,
             m.ended_on, m.end_reason, m.operator_login, m.recorded_at\
      """;

  private static final String IS_LATEST =
      """
       AND NOT EXISTS (SELECT FROM support_measure later
         WHERE later.lg_code = m.lg_code AND later.measure_number = m.measure_number
           AND later.version > m.version)\
      """;

  private static final String OPEN_CASE =
      "INSERT INTO support_case (lg_code) VALUES (?) RETURNING measure_number";

  private static final String LOCK_CASE =
      "SELECT measure_number FROM support_case WHERE lg_code = ?::bpchar AND measure_number = ? FOR"
          + " UPDATE";

  private static final String LATEST =
      COLUMNS
          + " FROM support_measure m WHERE m.lg_code = ?::bpchar AND m.measure_number = ?"
          + " ORDER BY m.version DESC LIMIT 1";

  private static final String HISTORY =
      COLUMNS
          + " FROM support_measure m WHERE m.lg_code = ?::bpchar AND m.measure_number = ?"
          + " ORDER BY m.version DESC";

  private static final String ABOUT =
      COLUMNS
          + """
          , p.address_number FROM support_person p
           JOIN support_measure m ON m.lg_code = p.lg_code
            AND m.measure_number = p.measure_number AND m.version = p.version
          WHERE p.lg_code = ?::bpchar AND p.address_number = ANY ((SELECT ?::text[])::text[])
            AND p.role = ANY ((SELECT ?::text[])::text[])\
          """
          + IS_LATEST
          + " ORDER BY m.measure_number DESC";

  /**
   * The numbers of measures that protect somebody and were not ended, as {@code
   * Restrictions.STANDING}. Whoever has one has a mark, which everybody sees who sees the record:
   * that one more question follows tells nobody anything. One that was ended must not show.
   */
  static final String PROTECTING_ASKED =
      """
      SELECT m.measure_number FROM support_person p
        JOIN support_measure m ON m.lg_code = p.lg_code
         AND m.measure_number = p.measure_number AND m.version = p.version
       WHERE p.lg_code = ?::bpchar AND p.role IN ('%s') AND m.ended_on IS NULL
         AND p.address_number = ANY ((SELECT people FROM asked)::text[])\
      """
              .formatted(
                  PROTECTED.stream().map(Role::name).sorted().collect(Collectors.joining("', '")))
          + IS_LATEST;

  private static final String LIST =
      COLUMNS
          + """
           FROM support_measure m
          WHERE m.lg_code = ?::bpchar AND (m.ended_on IS NOT NULL) = ?::boolean
            AND (?::date IS NULL OR m.last_day <= ?::date)\
          """
          + IS_LATEST
          + " ORDER BY m.last_day, m.measure_number";

  private static final String ADD =
      """
      INSERT INTO support_measure (lg_code, measure_number, version, deed, content, period_starts,
        period_ends, provisional_from, last_day, ended_on, end_reason, operator_id, operator_login,
        place_of_entry, terminal, recorded_at)
      VALUES (?, ?, ?, ?, ?::jsonb, ?::date[], ?::date[], ?::date, ?::date, ?::date, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String ADD_PERSON =
      """
      INSERT INTO support_person (lg_code, measure_number, version, role, address_number)
      VALUES (?, ?, ?, ?, ?)\
      """;

  /** Who is named in a measure, as the table has it. */
  public enum Role {
    /** 申出者. */
    APPLICANT(SupportGroup.APPLICANT),
    /** 併せて支援を求める者. */
    JOINT(SupportGroup.JOINT),
    /** 加害者. */
    ASSAILANT(SupportGroup.ASSAILANT);

    private final SupportGroup group;

    Role(SupportGroup group) {
      this.group = group;
    }
  }

  private MeasureTable() {}

  /** Opens a case and says its number. */
  public static long open(Passage passage) {
    return passage.read(OPEN_CASE, List.of(lgCode(passage)), row -> row.getLong(1)).getFirst();
  }

  /** Keeps everybody else away from a case until the end of the transaction; false if unknown. */
  public static boolean lock(Passage passage, long number) {
    return !passage
        .read(LOCK_CASE, List.of(lgCode(passage), number), row -> row.getLong(1))
        .isEmpty();
  }

  /** The latest version of a measure. */
  public static Optional<KeptMeasure> latest(Passage passage, long number) {
    return passage.read(LATEST, List.of(lgCode(passage), number), MeasureTable::measure).stream()
        .findFirst();
  }

  /** Every version of a measure, the latest first. */
  public static List<KeptMeasure> history(Passage passage, long number) {
    return passage.read(HISTORY, List.of(lgCode(passage), number), MeasureTable::measure);
  }

  /** The measures, ended or not, whose latest version names some people in some roles. */
  public static Map<AddressNumber, List<KeptMeasure>> about(
      Passage passage, Collection<AddressNumber> people, Collection<Role> roles) {
    return ask(passage, people, roles).get();
  }

  /** Asks for the same; the answer comes with that to what is read next. */
  public static Supplier<Map<AddressNumber, List<KeptMeasure>>> ask(
      Passage passage, Collection<AddressNumber> people, Collection<Role> roles) {
    if (people.isEmpty()) {
      return Map::of;
    }
    Supplier<List<Map.Entry<AddressNumber, KeptMeasure>>> asked =
        passage.ask(
            ABOUT,
            List.of(
                lgCode(passage),
                people.stream().map(AddressNumber::value).toArray(String[]::new),
                roles.stream().map(Role::name).toArray(String[]::new)),
            row -> Map.entry(AddressNumber.of(row.getString("address_number")), measure(row)));
    return () -> {
      Map<AddressNumber, List<KeptMeasure>> found = new LinkedHashMap<>();
      asked
          .get()
          .forEach(
              it ->
                  found.computeIfAbsent(it.getKey(), none -> new ArrayList<>()).add(it.getValue()));
      return found;
    };
  }

  /**
   * The latest versions of measures.
   *
   * @param ended whether of those that were ended, or of the others
   * @param until only those whose period ends by this day; null for all
   */
  public static List<KeptMeasure> list(Passage passage, boolean ended, @Nullable LocalDate until) {
    return passage.read(
        LIST,
        Arrays.asList(lgCode(passage), Boolean.toString(ended), until, until),
        MeasureTable::measure);
  }

  /** Adds a version, done by whoever is at work. */
  public static KeptMeasure add(
      Passage passage, long number, int version, SupportDeed deed, SupportMeasure measure) {
    Operator operator = passage.operator();
    SupportMeasure.End end = measure.end();
    passage.write(
        ADD,
        Arrays.asList(
            lgCode(passage),
            number,
            version,
            deed.name(),
            json(measure.content()),
            days(measure.periods().stream().map(SupportPeriod::from).toList()),
            days(measure.periods().stream().map(SupportPeriod::to).toList()),
            measure.provisionalFrom().orElse(null),
            measure.period().map(SupportPeriod::to).orElse(null),
            end == null ? null : end.on(),
            end == null ? null : end.reason().code(),
            operator.operatorId(),
            operator.login(),
            Objects.requireNonNullElse(operator.place(), ""),
            operator.terminal(),
            passage.at()));
    for (Role role : Role.values()) {
      for (AddressNumber person : measure.numbers(role.group)) {
        passage.write(
            ADD_PERSON, List.of(lgCode(passage), number, version, role.name(), person.value()));
      }
    }
    return new KeptMeasure(number, version, deed, measure, operator.login(), passage.at());
  }

  private static KeptMeasure measure(ResultSet row) throws SQLException {
    List<LocalDate> starts = days(row.getArray("period_starts"));
    List<LocalDate> ends = days(row.getArray("period_ends"));
    List<SupportPeriod> periods = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      periods.add(new SupportPeriod(starts.get(i), ends.get(i)));
    }
    LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
    return new KeptMeasure(
        row.getLong("measure_number"),
        row.getInt("version"),
        SupportDeed.valueOf(row.getString("deed")),
        new SupportMeasure(
            content(row.getString("content")),
            periods,
            endedOn == null
                ? null
                : new SupportMeasure.End(endedOn, EndReason.parse(row.getString("end_reason")))),
        row.getString("operator_login"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static SupportEntry content(String json) {
    Map<SupportGroup, List<Map<String, String>>> groups = new EnumMap<>(SupportGroup.class);
    JSON.readValue(json, CONTENT)
        .forEach((id, rows) -> groups.put(SupportGroup.find(id).orElseThrow(), rows));
    return new SupportEntry(groups);
  }

  private static String json(SupportEntry content) {
    Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
    content.groups().forEach((group, rows) -> groups.put(group.id(), rows));
    return JSON.writeValueAsString(groups);
  }

  private static String[] days(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static List<LocalDate> days(Array array) throws SQLException {
    return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
  }

  private static String lgCode(Passage passage) {
    return passage.municipality().value();
  }
}
