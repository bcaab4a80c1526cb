package jp.daicho.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.daicho.server.encryption.MunicipalEncryption;
import org.jspecify.annotations.Nullable;

/** What clerks ask, taken from the register itself: the same for the same register. */
public final class Questions {
  /** With 200 questions of each kind, the 1,000 commonest surnames. */
  private static final int SURNAMES_A_QUESTION = 5;

  private static final long SEED = 1;

  private static final String SURNAMES =
      """
      SELECT r.surname, split_part(min(r.name_furigana), '　', 1)
        FROM current_resident c JOIN resident_record r
          ON r.lg_code = c.lg_code AND r.address_number = c.address_number AND r.version = c.version
       WHERE c.lg_code = ? AND c.resident_status = '1' AND r.surname IS NOT NULL
       GROUP BY r.surname ORDER BY count(*) DESC, r.surname LIMIT ?\
      """;

  /** Persons spread over the whole register: those whose number ends in a certain way. */
  private static final String PERSONS =
      """
      SELECT r.address_number, r.household_number, r.surname,
        r.surname || '　' || r.given_name AS name, r.name_furigana, r.name_alphabet, r.birth_date,
        r.address_town, r.address_lot, r.address_building, r.individual_number, r.version,
        r.resident_record_code, r.residence_card_number,
        (SELECT f.surname || f.given_name FROM resident_record f
          WHERE f.lg_code = r.lg_code AND f.address_number = r.address_number
            AND f.surname <> r.surname LIMIT 1) AS former_name,
        (SELECT f.address_town || f.address_lot FROM resident_record f
          WHERE f.lg_code = r.lg_code AND f.address_number = r.address_number
            AND (f.address_town, f.address_lot) <> (r.address_town, r.address_lot) LIMIT 1)
          AS former_address
        FROM current_resident c JOIN resident_record r
          ON r.lg_code = c.lg_code AND r.address_number = c.address_number AND r.version = c.version
       WHERE c.lg_code = ? AND c.resident_status = '1'
         AND hashtextextended(c.address_number, 1) % ? = 0
       ORDER BY c.address_number\
      """;

  private final MunicipalEncryption encryption;
  private final Map<QuestionKind, List<Question>> byKind = new EnumMap<>(QuestionKind.class);

  /**
   * Draws them.
   *
   * @param encryption reads the Individual Numbers
   * @param most of each kind, and five times as many of the commonest surnames
   */
  public static Questions draw(
      Connection owner, MunicipalEncryption encryption, String lgCode, long residents, int most)
      throws SQLException {
    Questions questions = new Questions(encryption);
    // Every hundredth person has a rare item; so many are drawn that those are enough too.
    long step = Math.max(1, residents / (most * 150L));
    List<Person> persons = questions.persons(owner, lgCode, step);
    Collections.shuffle(persons, new Random(SEED));
    for (QuestionKind kind : QuestionKind.values()) {
      List<Question> asked = questions.byKind.computeIfAbsent(kind, k -> new ArrayList<>());
      for (Person person : persons) {
        String text = kind.question(person);
        if (text != null && asked.size() < most) {
          asked.add(new Question(kind, text, person.addressNumber()));
        }
      }
    }
    questions.addCommonSurnames(owner, lgCode, SURNAMES_A_QUESTION * most);
    return questions;
  }

  private Questions(MunicipalEncryption encryption) {
    this.encryption = encryption;
  }

  private @Nullable String number(ResultSet row) throws SQLException {
    String kept = row.getString(11);
    return kept == null
        ? null
        : encryption.decryptNumber(row.getString(1) + "/" + row.getInt(12), kept);
  }

  private void addCommonSurnames(Connection owner, String lgCode, int count) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(SURNAMES)) {
      statement.setString(1, lgCode);
      statement.setInt(2, count);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          add(QuestionKind.SURNAME_KANJI, rows.getString(1));
          add(QuestionKind.SURNAME_KANA, rows.getString(2));
        }
      }
    }
  }

  private void add(QuestionKind kind, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Question(kind, text, null));
    }
  }

  private List<Person> persons(Connection owner, String lgCode, long step) throws SQLException {
    List<Person> persons = new ArrayList<>();
    try (PreparedStatement statement = owner.prepareStatement(PERSONS)) {
      statement.setString(1, lgCode);
      statement.setLong(2, step);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          persons.add(
              new Person(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getObject(7, LocalDate.class),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  number(row),
                  row.getString(13),
                  row.getString(14),
                  row.getString(15),
                  row.getString(16)));
        }
      }
    }
    return persons;
  }

  /** Those of a kind. */
  List<Question> of(QuestionKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** All, mixed as they come at the counters. */
  public List<Question> mixed() {
    List<Question> all = new ArrayList<>();
    byKind.values().forEach(all::addAll);
    Collections.shuffle(all, new Random(SEED));
    return all;
  }
}
