package jp.daicho.server.issuenotices.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.issuenotice.NoticeRegistration;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.issuenotices.KeptRegistration;
import jp.daicho.server.operators.Passage;

/** Registrations in the database: versions are added, none is changed (8.1.1). */
public final class RegistrationTable {
  private static final String COLUMNS =
      """
      SELECT n.registration_no, n.version, n.address_number, n.applied_on, n.valid_from, n.valid_to,
             n.ended_on, n.remarks, n.operator_login, n.recorded_at
        FROM notice_registration n WHERE n.lg_code = ?::bpchar\
      """;

  private static final String IS_LATEST =
      """
       AND NOT EXISTS (SELECT FROM notice_registration later
         WHERE later.lg_code = n.lg_code AND later.registration_no = n.registration_no
           AND later.version > n.version)\
      """;

  private static final String OPEN =
      "INSERT INTO notice_register (lg_code) VALUES (?) RETURNING registration_no";

  private static final String LOCK =
      "SELECT registration_no FROM notice_register WHERE lg_code = ?::bpchar AND registration_no ="
          + " ? FOR UPDATE";

  private static final String VERSIONS =
      COLUMNS + " AND n.registration_no = ? ORDER BY n.version DESC";

  private static final String OF_PERSONS =
      COLUMNS
          + " AND n.address_number = ANY ((SELECT ?::text[])::text[])"
          + IS_LATEST
          + " ORDER BY n.valid_from DESC, n.registration_no DESC";

  private static final String ALL =
      COLUMNS + IS_LATEST + " ORDER BY n.valid_to NULLS LAST, n.registration_no";

  private static final String ADD =
      """
      INSERT INTO notice_registration (lg_code, registration_no, version, address_number,
        applied_on, valid_from, valid_to, ended_on, remarks, operator_id, operator_login,
        recorded_at)
      VALUES (?, ?, ?, ?, ?::date, ?::date, ?::date, ?::date, ?, ?, ?, ?)\
      """;

  private RegistrationTable() {}

  /** Opens a registration and says its number. */
  public static long open(Passage passage) {
    return passage.read(OPEN, List.of(lgCode(passage)), row -> row.getLong(1)).getFirst();
  }

  /** Keeps everybody else away from a registration until the end of the transaction. */
  public static void lock(Passage passage, long number) {
    passage.read(LOCK, List.of(lgCode(passage), number), row -> row.getLong(1));
  }

  /** Every version of a registration, the latest first. */
  public static List<KeptRegistration> versions(Passage passage, long number) {
    return passage.read(VERSIONS, List.of(lgCode(passage), number), RegistrationTable::kept);
  }

  /** The latest version of a registration. */
  public static Optional<KeptRegistration> latest(Passage passage, long number) {
    return versions(passage, number).stream().findFirst();
  }

  /** The registrations of some people as they stand, the latest first. */
  public static List<KeptRegistration> of(Passage passage, Collection<AddressNumber> persons) {
    String[] numbers = persons.stream().map(AddressNumber::value).toArray(String[]::new);
    return passage.read(OF_PERSONS, List.of(lgCode(passage), numbers), RegistrationTable::kept);
  }

  /** All registrations as they stand, those that end first before the others. */
  public static List<KeptRegistration> all(Passage passage) {
    return passage.read(ALL, List.of(lgCode(passage)), RegistrationTable::kept);
  }

  /** Adds a version. */
  public static void add(
      Passage passage, long number, int version, NoticeRegistration registration) {
    passage.write(
        ADD,
        Arrays.asList(
            lgCode(passage),
            number,
            version,
            registration.person().value(),
            registration.appliedOn(),
            registration.from(),
            registration.to(),
            registration.endedOn(),
            registration.remarks(),
            passage.operator().operatorId(),
            passage.operator().login(),
            passage.at()));
  }

  private static String lgCode(Passage passage) {
    return passage.municipality().value();
  }

  private static KeptRegistration kept(ResultSet row) throws SQLException {
    return new KeptRegistration(
        row.getLong(1),
        row.getInt(2),
        new NoticeRegistration(
            AddressNumber.of(row.getString(3)),
            row.getObject(4, LocalDate.class),
            row.getObject(5, LocalDate.class),
            row.getObject(6, LocalDate.class),
            row.getObject(7, LocalDate.class),
            row.getString(8)),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant());
  }
}
