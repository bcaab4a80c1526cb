package jp.daicho.server.moves.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.moves.EntryLock;
import jp.daicho.server.moves.EntryLock.Subject;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.Tenancy;

/** The table of entries that are open. What was not seen for {@link #MINUTES} is open no more. */
public final class EntryLockTable {
  /** How long an entry stays open after its last step. */
  public static final int MINUTES = 30;

  private static final String STANDING =
      """
      SELECT l.subject, l.number, l.operator_id, o.display_name, coalesce(p.name, '') AS place, l.terminal, l.taken_at
      FROM entry_lock l
      JOIN operator o ON o.lg_code = l.lg_code AND o.operator_id = l.operator_id
      LEFT JOIN place_of_entry p ON p.lg_code = o.lg_code AND p.place_code = o.place_code
      WHERE l.lg_code = ?::bpchar AND l.seen_at > ?::timestamptz - interval '30 minutes'\
      """;

  private static final String OF_OTHERS =
      STANDING
          + " AND l.operator_id <> ?::bigint AND l.subject || l.number = ANY (?::text[])"
          + " ORDER BY l.taken_at, l.number";

  private static final String ALL = STANDING + " ORDER BY l.taken_at, l.subject, l.number";

  private static final String TAKE =
      """
      INSERT INTO entry_lock (lg_code, subject, number, operator_id, terminal, taken_at, seen_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (lg_code, subject, number) DO UPDATE
      SET operator_id = excluded.operator_id, terminal = excluded.terminal, seen_at = excluded.seen_at,
        taken_at = CASE WHEN entry_lock.operator_id = excluded.operator_id
          AND entry_lock.seen_at > excluded.seen_at - interval '30 minutes'
          THEN entry_lock.taken_at ELSE excluded.taken_at END
      WHERE entry_lock.operator_id = excluded.operator_id
        OR entry_lock.seen_at <= excluded.seen_at - interval '30 minutes'\
      """;

  private static final String LET_GO =
      """
      DELETE FROM entry_lock
      WHERE lg_code = ? AND operator_id = ? AND subject || number = ANY (?)\
      """;

  private static final String LET_GO_ALL =
      "DELETE FROM entry_lock WHERE lg_code = ? AND operator_id = ?";

  private static final String RELEASE =
      "DELETE FROM entry_lock WHERE lg_code = ? AND subject = ? AND number = ?";

  private EntryLockTable() {}

  /** What others are entering of these people and households; to be asked with what comes next. */
  public static Supplier<List<EntryLock>> ofOthers(
      Passage passage, Collection<AddressNumber> persons, Collection<HouseholdNumber> households) {
    String[] keys = keys(persons, households);
    return keys.length == 0
        ? List::of
        : passage.ask(
            OF_OTHERS,
            List.of(
                passage.municipality().value(),
                passage.at().toString(),
                passage.operator().operatorId(),
                keys),
            EntryLockTable::lock);
  }

  /** All entries that are open. */
  public static List<EntryLock> all(Passage passage) {
    return passage.read(
        ALL,
        List.of(passage.municipality().value(), passage.at().toString()),
        EntryLockTable::lock);
  }

  /** Takes what nobody else has, or sees again what is her own already. */
  public static void take(
      Passage passage, Collection<AddressNumber> persons, Collection<HouseholdNumber> households) {
    persons.forEach(person -> take(passage, Subject.PERSON, person.value()));
    households.forEach(household -> take(passage, Subject.HOUSEHOLD, household.value()));
  }

  private static void take(Passage passage, Subject subject, String number) {
    passage.write(
        TAKE,
        List.of(
            passage.municipality().value(),
            subject.name(),
            number,
            passage.operator().operatorId(),
            passage.operator().terminal(),
            passage.at(),
            passage.at()));
  }

  /** Lets go of these people and households, if the operator at work has them. */
  public static void letGo(
      Passage passage, Collection<AddressNumber> persons, Collection<HouseholdNumber> households) {
    String[] keys = keys(persons, households);
    if (keys.length > 0) {
      passage.write(
          LET_GO, List.of(passage.municipality().value(), passage.operator().operatorId(), keys));
    }
  }

  /** Lets go of everything an operator has; in a transaction of the municipality. */
  public static void letGo(Tenancy tenancy, String municipality, long operatorId) {
    tenancy.write(LET_GO_ALL, List.of(municipality, operatorId));
  }

  /** Ends an entry, whoever has it. */
  public static void release(Passage passage, Subject subject, String number) {
    passage.write(RELEASE, List.of(passage.municipality().value(), subject.name(), number));
  }

  private static String[] keys(
      Collection<AddressNumber> persons, Collection<HouseholdNumber> households) {
    List<String> keys = new ArrayList<>();
    persons.forEach(person -> keys.add(Subject.PERSON.name() + person.value()));
    households.forEach(household -> keys.add(Subject.HOUSEHOLD.name() + household.value()));
    return keys.toArray(String[]::new);
  }

  private static EntryLock lock(ResultSet row) throws SQLException {
    return new EntryLock(
        Subject.valueOf(row.getString("subject")),
        row.getString("number"),
        row.getLong("operator_id"),
        row.getString("display_name"),
        row.getString("place"),
        row.getString("terminal"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant());
  }
}
