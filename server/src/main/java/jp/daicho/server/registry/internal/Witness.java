package jp.daicho.server.registry.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * What the log says that was written into the register, by digest (10.2, ADR 0036): items parted by
 * spaces,
 *
 * <ul>
 *   <li>{@code 宛名番号/履歴番号:digest,digest…} for versions that follow one another,
 *   <li>{@code m42:digest} for a move,
 *   <li>{@code t1764086400000000} for the load of a whole register at that moment, in microseconds
 *       since 1970: what it made of the versions says no more than they do.
 * </ul>
 *
 * <p>The moment of recording of a version is that of its move, and no part of its digest.
 */
public final class Witness {
  private static final LineDigest VERSIONS =
      LineDigest.of(RecordItems.all().stream().map(RecordItem::column).toList());
  private static final LineDigest MOVES =
      LineDigest.of(RowInsert.names(RegisterTables.COLUMNS_OF_MOVE));

  private final StringBuilder items = new StringBuilder();
  private @Nullable RecordKey last;

  /** Of nothing yet. */
  public Witness() {}

  /** The digest of lines that begin with all items of a version. */
  public static LineDigest digestOfVersions() {
    return VERSIONS.another();
  }

  /** The digest of lines with all columns of a move, the moment in microseconds since 1970. */
  static LineDigest digestOfMoves() {
    return MOVES.another();
  }

  /** The item of a load. */
  public static String loadedAt(Instant moment) {
    return "t" + micros(moment);
  }

  /** Adds a version. */
  public void version(RecordKey key, byte[] digest) {
    RecordKey before = last;
    if (before != null
        && before.addressNumber().equals(key.addressNumber())
        && before.version() + 1 == key.version()) {
      items.append(',');
    } else {
      part();
      items.append(key.addressNumber().value()).append('/').append(key.version()).append(':');
    }
    items.append(LineDigest.text(digest));
    last = key;
  }

  /** Adds versions about to be written. */
  Witness versions(List<KeptVersion> versions) {
    LineDigest digest = digestOfVersions();
    CopyText lines = new CopyText();
    for (KeptVersion kept : versions) {
      int begin = lines.position();
      kept.write(lines);
      lines.endLine();
      version(kept.version().key(), lines.digest(digest, begin));
    }
    return this;
  }

  /** Adds a move about to be written, with the values of its columns. */
  Witness move(List<@Nullable Object> row) {
    CopyText line = new CopyText();
    for (@Nullable Object value : row) {
      line.field(
          switch (value) {
            case null -> null;
            case Instant moment -> Long.toString(micros(moment));
            case Object other -> other.toString();
          });
    }
    line.endLine();
    part();
    items.append('m').append(row.get(1)).append(':');
    items.append(LineDigest.text(line.digest(digestOfMoves(), 0)));
    last = null;
    return this;
  }

  private void part() {
    if (!items.isEmpty()) {
      items.append(' ');
    }
  }

  private static long micros(Instant moment) {
    return Instant.EPOCH.until(moment, ChronoUnit.MICROS);
  }

  /** As the log has it. */
  @Override
  public String toString() {
    return items.toString();
  }
}
