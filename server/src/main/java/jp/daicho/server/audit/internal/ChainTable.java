package jp.daicho.server.audit.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.internal.LoggedEntries.Logged;
import jp.daicho.server.tenancy.Tenancy;

/** The table of links, in a transaction of the municipality. */
public final class ChainTable {
  /** Tells the lock of those who make links from others of the same database. */
  private static final int LOCK = 2;

  /**
   * So far below the highest entry that has a link is looked for entries whose transactions ended
   * later than those of higher numbers.
   */
  private static final long LATECOMERS = 2_000;

  private static final String LOCK_IF_FREE =
      "SELECT pg_try_advisory_xact_lock(?::integer, ?::integer)";
  private static final String LOCK_AND_WAIT =
      "SELECT true FROM (SELECT pg_advisory_xact_lock(?::integer, ?::integer)) taken";

  private static final String LAST =
      """
      (SELECT chain_no, encode(chain_hash, 'hex') FROM audit_link
        WHERE lg_code = ?::bpchar ORDER BY chain_no DESC LIMIT 1)
      UNION ALL
      (SELECT chain_no, encode(chain_hash, 'hex') FROM audit_removal
        WHERE lg_code = ?::bpchar ORDER BY removal_no DESC LIMIT 1)
      ORDER BY 1 DESC LIMIT 1\
      """;

  private static final String HIGHEST_ENTRY =
      """
      SELECT entry_no FROM audit_link WHERE lg_code = ?::bpchar ORDER BY entry_no DESC LIMIT 1\
      """;

  private static final String SETTLED =
      """
      SELECT l.entry_no FROM audit_seal s
        JOIN audit_link l ON l.lg_code = s.lg_code AND l.chain_no = s.chain_no
       WHERE s.lg_code = ?::bpchar AND s.sealed_at < ?::timestamptz
       ORDER BY s.seal_no DESC LIMIT 1\
      """;

  private static final String HASH_AT =
      """
      SELECT encode(chain_hash, 'hex') FROM audit_link WHERE lg_code = ?::bpchar AND chain_no = ?\
      """;

  private static final String ADD =
      """
      INSERT INTO audit_link (lg_code, chain_no, entry_no, chain_hash)
      SELECT ?::bpchar, chain_no::bigint, entry_no::bigint, decode(chain_hash, 'hex')
        FROM unnest(?::text[], ?::text[], ?::text[]) AS link (chain_no, entry_no, chain_hash)\
      """;

  private static final String ADD_SUBJECTS =
      """
      INSERT INTO audit_subject (lg_code, address_number, entry_no)
      SELECT e.lg_code, subject, e.entry_no
        FROM audit_entry e CROSS JOIN LATERAL unnest(e.subjects) subject
       WHERE e.lg_code = ? AND e.entry_no = ANY (?::bigint[]) AND subject IS NOT NULL
      ON CONFLICT DO NOTHING\
      """;

  private final Tenancy tenancy;
  private final MunicipalityCode municipality;

  /** In the current transaction. */
  public ChainTable(Tenancy tenancy) {
    this.tenancy = tenancy;
    this.municipality = tenancy.municipality();
  }

  /**
   * A link.
   *
   * @param chainNo its place
   * @param entryNo of which entry
   * @param hash its hash
   */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  public record Link(long chainNo, long entryNo, byte[] hash) {}

  /**
   * Where the chain ends.
   *
   * @param chainNo the last place; 0 before the first
   * @param hash the hash there
   */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  public record End(long chainNo, byte[] hash) {}

  /** Keeps others from making links until the transaction ends; false if somebody is at it. */
  public boolean lockIfFree() {
    return lock(LOCK_IF_FREE);
  }

  /** The same, after waiting for whoever is at it. */
  public void lock() {
    lock(LOCK_AND_WAIT);
  }

  private boolean lock(String text) {
    return tenancy
        .read(text, List.of(LOCK, Integer.valueOf(municipality.value())), row -> row.getBoolean(1))
        .getFirst();
  }

  /** Where it ends now. */
  public End end() {
    String code = municipality.value();
    return tenancy
        .read(
            LAST,
            List.of(code, code),
            row -> new End(row.getLong(1), HexFormat.of().parseHex(row.getString(2))))
        .stream()
        .findFirst()
        .orElseGet(() -> new End(0, Sha256.beginning(municipality)));
  }

  /**
   * The hash at a place.
   *
   * @throws java.util.NoSuchElementException if there is no link
   */
  public byte[] hashAt(long chainNo) {
    return tenancy
        .read(
            HASH_AT,
            List.of(municipality.value(), chainNo),
            row -> HexFormat.of().parseHex(row.getString(1)))
        .getFirst();
  }

  /** A number above which entries may have no link yet: somewhat below the highest that has one. */
  public long nearTheEnd() {
    return tenancy
        .read(HIGHEST_ENTRY, List.of(municipality.value()), row -> row.getLong(1))
        .stream()
        .map(entry -> Math.max(0, entry - LATECOMERS))
        .findFirst()
        .orElse(0L);
  }

  /**
   * A number below which no entry can come any more: that of the last entry of a seal that is older
   * than any transaction lasts; 0 if there is none.
   */
  public long settledEntry(Instant before) {
    return tenancy
        .read(SETTLED, List.of(municipality.value(), before.toString()), row -> row.getLong(1))
        .stream()
        .map(entry -> Math.max(0, entry - LATECOMERS))
        .findFirst()
        .orElse(0L);
  }

  /** Adds links for entries, in their order, and those whom the entries concern. */
  public void add(End end, List<Logged> entries) {
    var digest = Sha256.newDigest();
    int count = entries.size();
    String[] places = new String[count];
    String[] numbers = new String[count];
    String[] hashes = new String[count];
    byte[] before = end.hash();
    for (int i = 0; i < count; i++) {
      Logged entry = entries.get(i);
      before = Sha256.link(digest, before, entry.digest());
      places[i] = Long.toString(end.chainNo() + 1 + i);
      numbers[i] = Long.toString(entry.entryNo());
      hashes[i] = HexFormat.of().formatHex(before);
    }
    String code = municipality.value();
    tenancy.write(ADD, List.of(code, places, numbers, hashes));
    tenancy.write(ADD_SUBJECTS, List.of(code, "{" + String.join(",", numbers) + "}"));
  }

  /** Reads the links after a place, in their order. */
  public void after(long chainNo, int most, Consumer<Link> consumer) {
    BinaryCopy.read(
        tenancy.copy(),
        "SELECT chain_no, entry_no, chain_hash FROM audit_link WHERE lg_code = '"
            + municipality.value()
            + "' AND chain_no > "
            + chainNo
            + " ORDER BY chain_no LIMIT "
            + most,
        row -> consumer.accept(link(row)));
  }

  private static Link link(ByteBuffer row) {
    row.getInt();
    long chainNo = row.getLong();
    row.getInt();
    long entryNo = row.getLong();
    byte[] hash = new byte[row.getInt()];
    row.get(hash);
    return new Link(chainNo, entryNo, hash);
  }
}
