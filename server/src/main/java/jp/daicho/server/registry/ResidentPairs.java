package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * Finds the pairs of residents of the whole register that are worth comparing (ADR 0034): born on
 * the same day with a name or a reading, whole or given, in common; and of the same whole name or
 * reading, born on days of which one part alone differs, day and month changed places, or an
 * uncertain one can be the other. All by equality, so that the database never compares everybody
 * with everybody. Residents only: a deleted record and a resident together would be a list of those
 * who came back, which 4.1.1.2 rules out.
 */
@Component
public final class ResidentPairs {
  private static final String PAIRS =
      """
      WITH resident AS (
        SELECT address_number, birth_from, birth_to,
               extract(year FROM birth_from) AS y, extract(month FROM birth_from) AS m,
               extract(day FROM birth_from) AS d,
               string_to_array(btrim(name_key, '|'), '|') AS names,
               string_to_array(btrim(kana_key, '|'), '|') AS readings
          FROM current_resident
         WHERE lg_code = ?::bpchar AND resident_status = '1'),
      named AS (
        SELECT address_number, birth_from, birth_to, y, m, d, unnest(names) AS name FROM resident
        UNION ALL
        SELECT address_number, birth_from, birth_to, y, m, d, readings[1] FROM resident)
      SELECT a.address_number, b.address_number
        FROM resident a JOIN resident b
          ON b.birth_from = a.birth_from AND b.address_number > a.address_number
       WHERE a.names && b.names OR a.readings && b.readings
      UNION
      SELECT a.address_number, b.address_number
        FROM named a JOIN named b ON b.name = a.name AND b.address_number > a.address_number
       WHERE b.birth_from <> a.birth_from
         AND (((a.y = b.y)::integer + (a.m = b.m)::integer + (a.d = b.d)::integer) = 2
           OR (a.y = b.y AND a.m = b.d AND a.d = b.m)
           OR ((a.birth_from < a.birth_to OR b.birth_from < b.birth_to)
             AND a.birth_from <= b.birth_to AND b.birth_from <= a.birth_to))
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
