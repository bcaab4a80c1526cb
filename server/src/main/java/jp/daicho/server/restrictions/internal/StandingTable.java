package jp.daicho.server.restrictions.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.Restrictions.Standing;

/**
 * Which restrictions stand for whom: those on a person, and those on the household in which a
 * person is now, or was when the record was deleted.
 */
public final class StandingTable {
  /** What a restriction says, and until when it is released for a time. */
  private static final String CONTENTS =
      RestrictionRows.COLUMNS
          + """
          , (SELECT max(x.until) FROM restriction_release x WHERE x.lg_code = c.lg_code
              AND x.restriction_number = c.restriction_number AND x.until > ?::timestamptz)
            AS released_until\
          """;

  /**
   * The people asked about, named once: sent again for each part of a query, fifty of them would
   * take longer than finding nothing of them.
   */
  private static final String ASKED =
      "WITH asked AS NOT MATERIALIZED (SELECT ?::text[] AS people) ";

  private static final String IS_ASKED =
      ".address_number = ANY ((SELECT people FROM asked)::text[])";

  private static final String SELECT = "SELECT w.person, " + CONTENTS + " FROM (";

  private static final String REST =
      """
      ) w JOIN restriction_case c ON c.restriction_number = w.restriction_number
       JOIN restriction r ON r.lg_code = c.lg_code AND r.restriction_number = c.restriction_number
         AND r.version = c.version
      WHERE c.lg_code = ?::bpchar AND r.lg_code = ?::bpchar
      ORDER BY w.person, c.restriction_number\
      """;

  /** Looked at once; where no household is restricted, nobody's household is looked up. */
  private static final String SOME_HOUSEHOLD =
      """
       AND EXISTS (SELECT FROM restriction_case a
         WHERE a.lg_code = ?::bpchar AND a.household_number IS NOT NULL AND a.standing)\
      """;

  /**
   * Restrictions {@code h} on the households in which some people {@code m} are, as a table of
   * latest rows has it.
   */
  private static final String OF_HOUSEHOLD_IN =
      """
       FROM %s m
        JOIN restriction_case h ON h.lg_code = m.lg_code
         AND h.household_number = m.household_number AND h.standing
       WHERE m.lg_code = ?::bpchar AND m\
      """
          + IS_ASKED
          + SOME_HOUSEHOLD;

  private static final String OF_HOUSEHOLD = OF_HOUSEHOLD_IN.formatted("current_resident");
  private static final String OF_DELETED_HOUSEHOLD =
      OF_HOUSEHOLD_IN.formatted("deleted_records.deleted_person");

  private static final String OF =
      ASKED
          + SELECT
          + """
          SELECT p.restriction_number, p.address_number AS person FROM restriction_case p
           WHERE p.lg_code = ?::bpchar AND p.standing AND p\
          """
          + IS_ASKED
          + """
           UNION ALL
          SELECT h.restriction_number, m.address_number
          """
          + OF_HOUSEHOLD
          + " UNION ALL SELECT h.restriction_number, m.address_number "
          + OF_DELETED_HOUSEHOLD
          + """

           AND NOT EXISTS (SELECT FROM current_resident c WHERE c.lg_code = m.lg_code
             AND c.address_number = m.address_number)\
          """
          + REST;

  private static final String EVERYBODY =
      SELECT
          + """
          SELECT p.restriction_number, p.address_number AS person FROM restriction_case p
           WHERE p.lg_code = ?::bpchar AND p.standing AND p.address_number IS NOT NULL
          UNION ALL
          SELECT h.restriction_number, m.address_number FROM restriction_case h
            JOIN current_resident m ON m.lg_code = h.lg_code
             AND m.household_number = h.household_number
           WHERE h.lg_code = ?::bpchar AND h.standing
          UNION ALL
          SELECT h.restriction_number, d.address_number FROM restriction_case h
            JOIN deleted_records.deleted_person d ON d.lg_code = h.lg_code
             AND d.household_number = h.household_number
           WHERE h.lg_code = ?::bpchar AND h.standing
             AND NOT EXISTS (SELECT FROM current_resident m WHERE m.lg_code = d.lg_code
               AND m.address_number = d.address_number)\
          """
          + REST;

  private static final String LATEST =
      """
       FROM restriction_case c JOIN restriction r ON r.lg_code = c.lg_code
         AND r.restriction_number = c.restriction_number AND r.version = c.version
       WHERE c.lg_code = ?::bpchar AND c.standing\
      """;

  private static final String OF_HOUSEHOLDS =
      "SELECT "
          + RestrictionRows.COLUMNS
          + LATEST
          + " AND c.household_number = ANY ((SELECT ?::text[])::text[])"
          + " ORDER BY c.restriction_number";

  /** So many restricted households are named to everybody who looks for people; see below. */
  public static final int MOST_HOUSEHOLDS = 20;

  /** As {@code Restrictions.STANDING}. */
  public static final String STANDING =
      """
      SELECT p.restriction_number, NULL AS household_number FROM restriction_case p
       WHERE p.lg_code = ?::bpchar AND p.standing AND p\
      """
          + IS_ASKED
          + """
           UNION ALL (SELECT h.restriction_number, h.household_number FROM restriction_case h
             WHERE h.lg_code = ?::bpchar AND h.standing AND h.household_number IS NOT NULL LIMIT %d)\
          """
              .formatted(MOST_HOUSEHOLDS + 1);

  private static final String OF_FOUND =
      "SELECT "
          + CONTENTS
          + LATEST
          + """
           AND (c.restriction_number = ANY ((SELECT ?::text[])::bigint[])
             OR c.household_number = ANY ((SELECT ?::text[])::text[]))
          ORDER BY c.restriction_number\
          """;

  private StandingTable() {}

  private record Line(AddressNumber person, KeptRestriction kept) {}

  /** Asks for those of some people; the answer comes with that to what is read next. */
  public static Supplier<Map<AddressNumber, List<KeptRestriction>>> ask(
      Passage passage, Collection<AddressNumber> people) {
    if (people.isEmpty()) {
      return Map::of;
    }
    String lgCode = passage.municipality().value();
    String[] numbers = people.stream().map(AddressNumber::value).distinct().toArray(String[]::new);
    Supplier<List<Line>> lines =
        passage.ask(
            OF,
            List.of(numbers, passage.at(), lgCode, lgCode, lgCode, lgCode, lgCode, lgCode, lgCode),
            StandingTable::line);
    return () -> byPerson(lines.get());
  }

  /** As {@code Restrictions.ofFound}. */
  public static Map<AddressNumber, List<KeptRestriction>> ofFound(
      Passage passage, Standing standing, List<ResidentOutline> people) {
    List<String> households =
        people.stream()
            .map(outline -> outline.householdNumber().value())
            .filter(
                household ->
                    standing.households().size() > MOST_HOUSEHOLDS
                        || standing.households().contains(household))
            .distinct()
            .toList();
    return standing.numbers().isEmpty() && households.isEmpty()
        ? Map.of()
        : byLatest(people, found(passage, standing.numbers(), households));
  }

  private static List<KeptRestriction> found(
      Passage passage, List<String> numbers, List<String> households) {
    return passage.read(
        OF_FOUND,
        List.of(
            passage.at(),
            passage.municipality().value(),
            numbers.toArray(String[]::new),
            households.toArray(String[]::new)),
        row -> RestrictionRows.kept(row, RestrictionRows.moment(row, "released_until")));
  }

  private static Map<AddressNumber, List<KeptRestriction>> byLatest(
      List<ResidentOutline> latest, List<KeptRestriction> restrictions) {
    Map<AddressNumber, List<KeptRestriction>> found = new LinkedHashMap<>();
    for (ResidentOutline outline : latest) {
      List<KeptRestriction> theirs =
          restrictions.stream().filter(kept -> isOn(kept, outline)).toList();
      if (!theirs.isEmpty()) {
        found.put(outline.addressNumber(), theirs);
      }
    }
    return found;
  }

  private static boolean isOn(KeptRestriction kept, ResidentOutline outline) {
    return switch (kept.restriction().subject()) {
      case RestrictionSubject.OnPerson(AddressNumber person) ->
          person.equals(outline.addressNumber());
      case RestrictionSubject.OnHousehold(HouseholdNumber household) ->
          household.equals(outline.householdNumber());
    };
  }

  /** Asks for those on some households; whether they are released for a time is not asked. */
  public static Supplier<Map<HouseholdNumber, List<KeptRestriction>>> askOfHouseholds(
      Passage passage, Collection<HouseholdNumber> households) {
    if (households.isEmpty()) {
      return Map::of;
    }
    Supplier<List<KeptRestriction>> found =
        passage.ask(
            OF_HOUSEHOLDS,
            List.of(
                passage.municipality().value(),
                households.stream().map(HouseholdNumber::value).toArray(String[]::new)),
            RestrictionRows::kept);
    return () ->
        found.get().stream()
            .collect(
                Collectors.groupingBy(
                    kept -> HouseholdNumber.of(kept.restriction().subject().written())));
  }

  /** Those of everybody. */
  public static Map<AddressNumber, List<KeptRestriction>> everybody(Passage passage) {
    String lgCode = passage.municipality().value();
    return byPerson(
        passage.read(
            EVERYBODY,
            List.of(passage.at(), lgCode, lgCode, lgCode, lgCode, lgCode),
            StandingTable::line));
  }

  private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Line(
        AddressNumber.of(row.getString("person")),
        RestrictionRows.kept(row, RestrictionRows.moment(row, "released_until")));
  }

  private static Map<AddressNumber, List<KeptRestriction>> byPerson(List<Line> lines) {
    Map<AddressNumber, List<KeptRestriction>> found = new LinkedHashMap<>();
    lines.forEach(
        line -> found.computeIfAbsent(line.person(), none -> new ArrayList<>()).add(line.kept()));
    return found;
  }
}
