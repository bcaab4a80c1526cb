package jp.daicho.server.audit.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Consumer;
import jp.daicho.ledger.number.MunicipalityCode;
import org.postgresql.copy.CopyManager;

/**
 * Reads entries as what the chain is made of: number, time and digest.
 *
 * <p>The canonical form of an entry, over which the digest is made, is for each column that is not
 * null, in this order, a byte that names the column, the length of the value in four bytes, and the
 * value. Numbers have eight bytes, the time is in microseconds since the beginning of 2000 in UTC,
 * texts are UTF-8, residents are in the written form of an array, details in that of {@code jsonb}.
 * A column added later gets the next byte; entries that have nothing in it keep their digest.
 */
public final class LoggedEntries {
  private static final String COLUMNS =
      """
      e.entry_no, e.at, e.log_kind, e.action, e.operation, e.screen, e.operator_id, \
      e.operator_login, e.place_code, e.terminal, e.subjects, e.individual_number_shown, \
      e.outcome, e.detail, e.witness\
      """;

  private static final int FIELDS = 15;
  private static final int SUBJECTS = 11;

  /** Comes as its written form behind a byte that tells the version of the protocol. */
  private static final int DETAIL = 14;

  /** So many entries are looked at for their links at once. */
  private static final int STEP = 20_000;

  /** Looked up by itself for each entry. */
  private static final String LINK_OF_ENTRY =
      """
       LEFT JOIN LATERAL (SELECT l.entry_no AS linked FROM audit_link l \
      WHERE l.lg_code = %s AND l.entry_no = e.entry_no LIMIT 1) l ON true\
      """;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final CopyManager copies;
  private final String lgCode;
  private final MessageDigest digest = Sha256.newDigest();
  private byte[] canonical = new byte[4096];

  /** The entries of a municipality, in its transaction. */
  public LoggedEntries(CopyManager copies, MunicipalityCode municipality) {
    this.copies = copies;
    this.lgCode = "'" + municipality.value() + "'";
  }

  /**
   * What the chain knows of an entry.
   *
   * @param entryNo its number
   * @param at when, in microseconds since the beginning of 2000
   * @param digest over its canonical form
   */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  public record Logged(long entryNo, long at, byte[] digest) {}

  /** Reads some entries after a number, in their order, and says how many there were. */
  public long after(long entryNo, int most, Consumer<Logged> consumer) {
    return read("", "e.entry_no > " + entryNo, " LIMIT " + most, consumer);
  }

  /** Reads the entries after one number until another, in their order. */
  public void between(long after, long until, Consumer<Logged> consumer) {
    read("", "e.entry_no > " + after + " AND e.entry_no <= " + until, "", consumer);
  }

  /**
   * Reads entries without a link, in their order: step by step, since the database takes those
   * without a link for a few, and would look at all there are for each portion of a long backlog.
   *
   * @param after of those after this number
   * @param most how many at most
   * @return how many there were
   */
  public long unlinked(long after, int most, Consumer<Logged> consumer) {
    long found = 0;
    long from = after;
    OptionalLong until = stepFrom(from);
    while (until.isPresent() && found < most) {
      found +=
          read(
              LINK_OF_ENTRY.formatted(lgCode),
              "l.linked IS NULL AND e.entry_no > "
                  + from
                  + " AND e.entry_no <= "
                  + until.getAsLong(),
              " LIMIT " + (most - found),
              consumer);
      from = until.getAsLong();
      until = stepFrom(from);
    }
    return found;
  }

  private OptionalLong stepFrom(long after) {
    long[] last = {after};
    BinaryCopy.read(
        copies,
        "SELECT coalesce(max(entry_no), 0) FROM (SELECT e.entry_no FROM audit_entry e"
            + " WHERE e.lg_code = "
            + lgCode
            + " AND e.entry_no > "
            + after
            + " ORDER BY e.entry_no LIMIT "
            + STEP
            + ") step",
        row -> {
          row.getInt();
          last[0] = row.getLong();
        });
    return last[0] == 0 ? OptionalLong.empty() : OptionalLong.of(last[0]);
  }

  private long read(String joined, String condition, String end, Consumer<Logged> consumer) {
    return BinaryCopy.read(
        copies,
        "SELECT "
            + COLUMNS
            + " FROM audit_entry e"
            + joined
            + " WHERE e.lg_code = "
            + lgCode
            + " AND "
            + condition
            + " ORDER BY e.entry_no"
            + end,
        row -> consumer.accept(logged(row)));
  }

  private Logged logged(ByteBuffer row) {
    byte[] bytes = row.array();
    int at = row.position();
    long entryNo = row.getLong(at + Integer.BYTES);
    long time = row.getLong(at + 2 * Integer.BYTES + Long.BYTES);
    int length = 0;
    for (int field = 1; field <= FIELDS; field++) {
      int size = row.getInt(at);
      if (size < 0) {
        at += Integer.BYTES;
        continue;
      }
      ensureRoom(length + 1 + Integer.BYTES + ArrayText.longest(size));
      canonical[length++] = (byte) field;
      int value = at + Integer.BYTES;
      length =
          switch (field) {
            case SUBJECTS -> subjects(row, value, size, length);
            case DETAIL -> value(bytes, value + 1, size - 1, length);
            default -> value(bytes, value, size, length);
          };
      at = value + size;
    }
    row.position(at);
    digest.update(canonical, 0, length);
    return new Logged(entryNo, time, digest.digest());
  }

  private void ensureRoom(int needed) {
    if (canonical.length < needed) {
      canonical = Arrays.copyOf(canonical, 2 * needed);
    }
  }

  private int value(byte[] bytes, int from, int size, int length) {
    INT.set(canonical, length, size);
    System.arraycopy(bytes, from, canonical, length + Integer.BYTES, size);
    return length + Integer.BYTES + size;
  }

  private int subjects(ByteBuffer row, int from, int size, int length) {
    int begin = length + Integer.BYTES;
    int end = ArrayText.write(row, from, size, canonical, begin);
    INT.set(canonical, length, end - begin);
    return end;
  }
}
