package jp.daicho.server.registry;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.identity.Blocking;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.search.WrittenKey;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * Finds the records that are worth comparing with somebody (ADR 0034): residents and deleted
 * records of the register by days of birth, which an index answers, and of those the ones whose
 * given name agrees. Whoever calls names in the passage whose data leave it.
 */
@Component
public final class AlikeRecords {
  /** The arrays stand in queries of their own, as in {@link Registry#similar}. */
  private static final String ALIKE =
      """
      SELECT DISTINCT address_number FROM search_name
       WHERE lg_code = ?::bpchar AND standing IN (0, 1) AND NOT is_past
         AND birth_from = ANY ((SELECT ?::date[])::date[])
         AND (CASE WHEN given_kana = '' AND given = '' THEN surname_kana ELSE given_kana END
                = ANY ((SELECT ?::text[])::text[])
           OR CASE WHEN given = '' THEN surname ELSE given END = ANY ((SELECT ?::text[])::text[]))
       ORDER BY address_number LIMIT 500\
      """;

  private final Registry registry;

  /** Over the register. */
  AlikeRecords(Registry registry) {
    this.registry = registry;
  }

  /** The latest versions of records worth comparing, at most 500. */
  public List<ResidentRecord> find(Passage passage, Blocking blocking) {
    if (blocking.isEmpty()) {
      return List.of();
    }
    List<String> found =
        passage.read(
            ALIKE,
            List.of(
                passage.municipality().value(),
                blocking.days().stream().map(LocalDate::toString).toArray(String[]::new),
                blocking.readings().toArray(String[]::new),
                blocking.writings().stream().map(WrittenKey::of).toArray(String[]::new)),
            row -> row.getString(1));
    return registry.latest(passage, found.stream().map(AddressNumber::of).toList());
  }
}
