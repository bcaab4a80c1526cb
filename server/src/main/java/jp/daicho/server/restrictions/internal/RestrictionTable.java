package jp.daicho.server.restrictions.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.RestrictionDeed;
import jp.daicho.server.restrictions.TemporaryReleases;

/** The versions of restrictions in the database: they are added, none is changed (3.1). */
public final class RestrictionTable {
  /** Restrictions released for a time. */
  public static final TemporaryReleases RELEASES =
      new TemporaryReleases("restriction_release", "restriction_number");

  private static final String OPEN =
      """
      INSERT INTO restriction_case (lg_code, address_number, household_number) VALUES (?, ?, ?)
      RETURNING restriction_number\
      """;

  private static final String LOCK =
      "SELECT restriction_number FROM restriction_case WHERE lg_code = ?::bpchar"
          + " AND restriction_number = ? FOR UPDATE";

  private static final String VERSIONS =
      "SELECT "
          + RestrictionRows.COLUMNS
          + """
           FROM restriction_case c JOIN restriction r
            ON r.lg_code = c.lg_code AND r.restriction_number = c.restriction_number
          WHERE c.lg_code = ?::bpchar AND c.restriction_number = ? ORDER BY r.version DESC\
          """;

  private static final String ABOUT =
      "SELECT "
          + RestrictionRows.COLUMNS
          + """
           FROM restriction_case c JOIN restriction r ON r.lg_code = c.lg_code
            AND r.restriction_number = c.restriction_number AND r.version = c.version
          WHERE c.lg_code = ?::bpchar AND\
          """;

  private static final String ABOUT_PERSON = ABOUT + " c.address_number = ?";
  private static final String ABOUT_HOUSEHOLD = ABOUT + " c.household_number = ?";

  private static final String ADD =
      """
      INSERT INTO restriction (lg_code, restriction_number, version, deed, reason, reason_words,
        levels, first_day, last_day, remark, released_on, release_reason, operator_id,
        operator_login, place_of_entry, terminal, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?::text[], ?::date, ?::date, ?, ?::date, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String STANDS =
      "UPDATE restriction_case SET version = ?, standing = ?::boolean WHERE lg_code = ?"
          + " AND restriction_number = ?";

  private RestrictionTable() {}

  /** Opens a case and says its number. */
  public static long open(Passage passage, RestrictionSubject subject) {
    return passage
        .read(
            OPEN,
            Arrays.asList(
                lgCode(passage),
                subject instanceof RestrictionSubject.OnPerson ? subject.written() : null,
                subject instanceof RestrictionSubject.OnHousehold ? subject.written() : null),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Keeps everybody else away from a case until the end of the transaction; false if unknown. */
  public static boolean lock(Passage passage, long number) {
    return !passage.read(LOCK, List.of(lgCode(passage), number), row -> row.getLong(1)).isEmpty();
  }

  /** The latest version. */
  public static Optional<KeptRestriction> latest(Passage passage, long number) {
    return history(passage, number).stream().findFirst();
  }

  /** Every version, the latest first. */
  public static List<KeptRestriction> history(Passage passage, long number) {
    return passage.read(VERSIONS, List.of(lgCode(passage), number), RestrictionRows::kept);
  }

  /** The latest versions of all on a person or a household, released or not, the latest first. */
  public static List<KeptRestriction> on(Passage passage, RestrictionSubject subject) {
    return passage.read(
        (subject instanceof RestrictionSubject.OnPerson ? ABOUT_PERSON : ABOUT_HOUSEHOLD)
            + " ORDER BY c.restriction_number DESC",
        List.of(lgCode(passage), subject.written()),
        RestrictionRows::kept);
  }

  /** Adds a version, done by whoever is at work. */
  public static KeptRestriction add(
      Passage passage,
      long number,
      int version,
      RestrictionDeed deed,
      Restriction restriction,
      String reasonWords) {
    Operator operator = passage.operator();
    String place = Objects.requireNonNullElse(operator.place(), "");
    Restriction.End end = restriction.release();
    passage.write(
        ADD,
        Arrays.asList(
            lgCode(passage),
            number,
            version,
            deed.name(),
            restriction.reason(),
            reasonWords,
            RestrictionRows.levels(restriction),
            restriction.firstDay(),
            restriction.lastDay(),
            restriction.remark(),
            end == null ? null : end.on(),
            end == null ? null : end.reason(),
            operator.operatorId(),
            operator.login(),
            place,
            operator.terminal(),
            passage.at()));
    passage.write(STANDS, List.of(version, Boolean.toString(end == null), lgCode(passage), number));
    return new KeptRestriction(
        number,
        version,
        deed,
        restriction,
        reasonWords,
        operator.login(),
        place,
        place,
        operator.terminal(),
        passage.at(),
        null);
  }

  private static String lgCode(Passage passage) {
    return passage.municipality().value();
  }
}
