package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * Finds the pairs of residents of the whole register that are worth comparing (ADR 0034): born on
 * the same day with a given name, written or read, in common; and of the same whole name or
 * reading, born on days of which one part alone differs, day and month changed places, or an
 * uncertain one can be the other. All by equality, so that the database never compares everybody
 * with everybody. Residents only: a deleted record and a resident together would be a list of those
 * who came back, which 4.1.1.2 rules out.
 */
@Component
public final class ResidentPairs {
  private static final String PAIRS =
      """
      WITH name AS (
        SELECT address_number, birth_from, birth_to, surname_kana, given_kana, surname, given,
               extract(year FROM birth_from) AS y, extract(month FROM birth_from) AS m,
               extract(day FROM birth_from) AS d
          FROM search_name
         WHERE lg_code = ?::bpchar AND standing = 0 AND NOT is_past),
      same_name AS (
        SELECT a.address_number AS one, b.address_number AS other, a.birth_from AS from_1,
               a.birth_to AS to_1, b.birth_from AS from_2, b.birth_to AS to_2,
               a.y AS y1, a.m AS m1, a.d AS d1, b.y AS y2, b.m AS m2, b.d AS d2
          FROM name a JOIN name b ON b.surname = a.surname AND b.given = a.given
           AND b.address_number > a.address_number
         WHERE concat(a.surname, a.given) <> ''
        UNION ALL
        SELECT a.address_number, b.address_number, a.birth_from, a.birth_to, b.birth_from,
               b.birth_to, a.y, a.m, a.d, b.y, b.m, b.d
          FROM name a JOIN name b
            ON b.surname_kana = a.surname_kana AND b.given_kana = a.given_kana
           AND b.address_number > a.address_number
         WHERE a.given_kana <> '')
      SELECT a.address_number, b.address_number
        FROM name a JOIN name b ON b.birth_from = a.birth_from AND b.given_kana = a.given_kana
         AND b.address_number > a.address_number
       WHERE a.given_kana <> ''
      UNION
      SELECT a.address_number, b.address_number
        FROM name a JOIN name b ON b.birth_from = a.birth_from AND b.given = a.given
         AND b.address_number > a.address_number
       WHERE a.given <> '' OR b.surname = a.surname
      UNION
      SELECT one, other FROM same_name
       WHERE ((y1 = y2)::integer + (m1 = m2)::integer + (d1 = d2)::integer) = 2
          OR (y1 = y2 AND m1 = d2 AND d1 = m2)
          OR ((from_1 < to_1 OR from_2 < to_2) AND from_1 <= to_2 AND from_2 <= to_1)
       ORDER BY 1, 2\
      """;

  /** Made once. */
  ResidentPairs() {}

  /**
   * Two residents.
   *
   * @param one 宛名番号 of the one whose number is smaller
   * @param other 宛名番号 of the other
   */
  public record Pair(AddressNumber one, AddressNumber other) {}

  /** The pairs worth comparing, in the order of their numbers. */
  public List<Pair> find(Passage passage) {
    return passage.read(
        PAIRS,
        List.of(passage.municipality().value()),
        row -> new Pair(AddressNumber.of(row.getString(1)), AddressNumber.of(row.getString(2))));
  }
}
