package jp.daicho.server.restrictions;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose restrictions changed, in order, for other systems (3.1, 3.2). An entry says whose only;
 * what stands is read when it is told, so that whoever is told late is told right. A release for a
 * time makes no entry: another system might take it for the end.
 */
@Component
public final class RestrictionOutbox {
  /** Nothing takes so long to be committed: nothing can still come among what is older. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final String ADD =
      """
      INSERT INTO restriction_outbox (lg_code, address_number, recorded_at)
      SELECT ?::bpchar, p.person, ?::timestamptz FROM unnest(?::text[]) AS p (person)\
      """;

  private static final String ADD_MEMBERS =
      """
      INSERT INTO restriction_outbox (lg_code, address_number, recorded_at)
      SELECT m.lg_code, m.address_number, ?::timestamptz FROM current_resident m
       WHERE m.lg_code = ?::bpchar AND m.household_number = ?\
      """;

  private static final String ADD_MOVERS =
      """
      INSERT INTO restriction_outbox (lg_code, address_number, recorded_at)
      SELECT ?::bpchar, p.person, ?::timestamptz FROM unnest(?::text[]) AS p (person)
       WHERE EXISTS (SELECT FROM resident_record r JOIN restriction_case c
           ON c.lg_code = r.lg_code AND c.household_number = r.household_number AND c.standing
         WHERE r.lg_code = ?::bpchar AND r.address_number = p.person)\
      """;

  private static final String AFTER =
      """
      SELECT entry_no, address_number FROM restriction_outbox
       WHERE lg_code = ?::bpchar AND entry_no > ?::bigint ORDER BY entry_no LIMIT ?::integer\
      """;

  private static final String SETTLED =
      """
      SELECT coalesce(max(entry_no), 0) FROM restriction_outbox
       WHERE lg_code = ?::bpchar AND recorded_at < ?::timestamptz\
      """;

  private static final String UNFED =
      """
      SELECT o.entry_no, o.address_number FROM restriction_outbox o
       WHERE o.lg_code = ?::bpchar AND (?::timestamptz IS NULL OR o.recorded_at >= ?::timestamptz)
         AND NOT EXISTS (SELECT FROM restriction_feed f
         WHERE f.lg_code = o.lg_code AND f.partner = ? AND f.entry_no = o.entry_no)
       ORDER BY o.entry_no LIMIT 200\
      """;

  private static final String FED =
      """
      INSERT INTO restriction_feed (lg_code, partner, entry_no, address_number, told, fed_at)
      VALUES (?, ?, ?, ?, ?, ?)\
      """;

  private static final String LAST_TOLD =
      """
      SELECT told FROM restriction_feed
       WHERE lg_code = ?::bpchar AND partner = ? AND address_number = ?
       ORDER BY entry_no DESC LIMIT 1\
      """;

  private final Tenancy tenancy;

  /** Made once. */
  RestrictionOutbox(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * Somebody's restrictions changed.
   *
   * @param number the number of the entry, rising, with gaps
   * @param person whose
   */
  public record Entry(long number, AddressNumber person) {}

  /** Tells of some people. */
  public void add(Passage passage, Collection<AddressNumber> people) {
    if (!people.isEmpty()) {
      passage.write(
          ADD, Arrays.asList(passage.municipality().value(), passage.at(), numbers(people)));
    }
  }

  /** Tells of all members of a household, also of those who left it with a deleted record. */
  public void addMembers(Passage passage, HouseholdNumber household) {
    passage.write(
        ADD_MEMBERS, List.of(passage.at(), passage.municipality().value(), household.value()));
  }

  /** Tells of those who moved and are, or once were, in a household that is restricted now. */
  void addMovers(Passage passage, Collection<AddressNumber> people) {
    if (!people.isEmpty()) {
      String lgCode = passage.municipality().value();
      passage.write(ADD_MOVERS, Arrays.asList(lgCode, passage.at(), numbers(people), lgCode));
    }
  }

  private static String[] numbers(Collection<AddressNumber> people) {
    return people.stream().map(AddressNumber::value).distinct().toArray(String[]::new);
  }

  /** The entries after one, in their order. */
  public List<Entry> after(Passage passage, long after, int most) {
    return passage.read(
        AFTER,
        List.of(passage.municipality().value(), Long.toString(after), Integer.toString(most)),
        row -> new Entry(row.getLong(1), AddressNumber.of(row.getString(2))));
  }

  /** The entry below which nothing can still come. */
  public long settled(Passage passage) {
    return passage
        .read(
            SETTLED,
            List.of(passage.municipality().value(), passage.at().minus(LONGEST)),
            row -> row.getLong(1))
        .getFirst();
  }

  /**
   * The next entries that were not made into messages for a partner.
   *
   * @param since only those recorded since then; null for all
   */
  public List<Entry> unfed(Passage passage, String partner, @Nullable Instant since) {
    return passage.read(
        UNFED,
        Arrays.asList(passage.municipality().value(), since, since, partner),
        row -> new Entry(row.getLong(1), AddressNumber.of(row.getString(2))));
  }

  /** Whether there are such entries, asked without touching the register. */
  public boolean isUnfed(MunicipalityCode municipality, String partner, @Nullable Instant since) {
    return tenancy.within(
        municipality,
        () ->
            !tenancy
                .read(
                    UNFED,
                    Arrays.asList(municipality.value(), since, since, partner),
                    row -> row.getLong(1))
                .isEmpty());
  }

  /**
   * Notes that an entry was made into a message for a partner, or found to need none.
   *
   * @param told what the partner knows of the person then
   */
  public void fed(Passage passage, String partner, Entry entry, String told) {
    passage.write(
        FED,
        List.of(
            passage.municipality().value(),
            partner,
            entry.number(),
            entry.person().value(),
            told,
            passage.at()));
  }

  /** What a partner was told last of a person; empty if nothing ever. */
  public Optional<String> lastTold(Passage passage, String partner, AddressNumber person) {
    return passage
        .read(
            LAST_TOLD,
            List.of(passage.municipality().value(), partner, person.value()),
            row -> row.getString(1))
        .stream()
        .findFirst();
  }
}
