package jp.daicho.server.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.operators.Passage;

/**
 * Writes the Individual Numbers of some versions anew with the newest key, and the digest of whom
 * the last of them belongs to; as the owner of the tables. Whatever is registered meanwhile is
 * written with the newest key anyway.
 */
public final class RewrittenNumbers {
  /** The versions of the register, or those of the database of deleted records (9.3). */
  public enum Versions {
    /** Those of the register. */
    REGISTERED("resident_record", "current_resident"),
    /** Those of the database of deleted records. */
    MOVED_OVER("deleted_records.deleted_record", "deleted_records.deleted_person");

    private final String table;
    private final String persons;

    Versions(String table, String persons) {
      this.table = table;
      this.persons = persons;
    }
  }

  private static final int AT_ONCE = 2_000;

  private static final String OLD =
      """
      SELECT address_number, version, individual_number FROM %s
       WHERE lg_code = ?::bpchar AND (address_number, version) > (?, ?::integer)
         AND split_part(individual_number, '.', 2) <> ?
       ORDER BY address_number, version LIMIT ?::bigint\
      """;
  private static final String REWRITE =
      """
      UPDATE %s r SET individual_number = n.number
        FROM unnest(?::text[], ?::integer[], ?::text[], ?::text[]) AS n (person, version, old, number)
       WHERE r.lg_code = ?::bpchar AND r.address_number = n.person AND r.version = n.version
         AND r.individual_number = n.old\
      """;
  private static final String REWRITE_DIGEST =
      """
      UPDATE %s r SET individual_number_digest = n.digest
        FROM unnest(?::text[], ?::integer[], ?::text[]) AS n (person, version, digest)
       WHERE r.lg_code = ?::bpchar AND r.address_number = n.person AND r.version = n.version\
      """;

  private final Versions versions;
  private String person = "";
  private int version;

  /** From the first on. */
  public RewrittenNumbers(Versions versions) {
    this.versions = versions;
  }

  private record Old(String person, int version, String number) {
    String name() {
      return KeptVersion.name(person, version);
    }

    boolean isPlain() {
      return number.indexOf('.') < 0;
    }
  }

  /**
   * Writes the next ones anew.
   *
   * @return how many; 0 if there are no more
   */
  public int next(Passage passage) {
    MunicipalEncryption encryption = passage.encryption();
    String lgCode = passage.municipality().value();
    List<Old> old =
        passage.read(
            OLD.formatted(versions.table),
            List.of(lgCode, person, version, Integer.toString(encryption.newestKey()), AT_ONCE),
            row -> new Old(row.getString(1), row.getInt(2), row.getString(3)));
    if (old.isEmpty()) {
      return 0;
    }
    person = old.getLast().person();
    version = old.getLast().version();
    String[] persons = old.stream().map(Old::person).toArray(String[]::new);
    String[] numbers =
        old.stream().map(it -> Integer.toString(it.version())).toArray(String[]::new);
    List<String> kept = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (Old each : old) {
      kept.add(encryption.renewNumber(each.name(), each.number()));
      digests.add(encryption.digest(encryption.decryptNumber(each.name(), each.number())));
    }
    passage.write(
        REWRITE.formatted(versions.table),
        List.of(
            persons,
            numbers,
            old.stream().map(Old::number).toArray(String[]::new),
            kept.toArray(String[]::new),
            lgCode));
    passage.write(
        REWRITE_DIGEST.formatted(versions.persons),
        List.of(persons, numbers, digests.toArray(String[]::new), lgCode));
    witness(passage, old.stream().filter(Old::isPlain).toList());
    return old.size();
  }

  /** A number that stood in clear has no commitment yet, so that the log knows another digest. */
  private static void witness(Passage passage, List<Old> plain) {
    if (plain.isEmpty()) {
      return;
    }
    Set<String> rewritten = plain.stream().map(Old::name).collect(Collectors.toSet());
    List<KeptVersion> kept =
        passage
            .sql()
            .select(RecordTable.columns())
            .from(RecordTable.ALL_VERSIONS)
            .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
            .and(RecordTable.ADDRESS_NUMBER.in(plain.stream().map(Old::person).distinct().toList()))
            .orderBy(RecordTable.ADDRESS_NUMBER, RecordTable.VERSION)
            .fetch(row -> new KeptVersion(Rows.record(row), RecordTable.keptNumber(row)))
            .stream()
            .filter(each -> rewritten.contains(KeptVersion.name(each.version().key())))
            .toList();
    passage.witnessNow(new Witness().versions(kept).toString());
  }
}
