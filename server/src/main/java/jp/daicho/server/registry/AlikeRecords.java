package jp.daicho.server.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jp.daicho.ledger.identity.Blocking;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.SearchKeys;
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
      SELECT address_number FROM current_resident
       WHERE lg_code = ?::bpchar AND birth_from = ANY ((SELECT ?::date[])::date[])
         AND (kana_key LIKE ANY ((SELECT ?::text[])::text[])
           OR name_key LIKE ANY ((SELECT ?::text[])::text[]))
       ORDER BY address_number LIMIT 500\
      """;

  private static final Pattern SPECIAL = Pattern.compile("[%_\\\\]");

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
                blocking.readings().stream().map(AlikeRecords::endingIn).toArray(String[]::new),
                blocking.writings().stream()
                    .map(SearchKeys::written)
                    .map(AlikeRecords::endingIn)
                    .toArray(String[]::new)),
            row -> row.getString(1));
    return registry.latest(passage, found.stream().map(AddressNumber::of).toList());
  }

  /** The pattern of keys with a name that ends so: a bar follows each name. */
  private static String endingIn(String key) {
    return "%" + SPECIAL.matcher(key).replaceAll("\\\\$0") + "|%";
  }
}
