package jp.daicho.server.audit.internal;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Reads rows by {@code COPY … (FORMAT binary)}: the fastest way out of the database, and the only
 * one whose bytes depend on no setting of the session.
 */
final class BinaryCopy {
  /** A mark of eleven bytes, flags and the length of an extension. */
  private static final int HEADER = 19;

  private BinaryCopy() {}

  /** Is given each row: its number of fields has been read, and the first length comes next. */
  @FunctionalInterface
  interface RowConsumer {
    /** Reads the row to its end. */
    void accept(ByteBuffer row);
  }

  /**
   * Reads all rows of a query.
   *
   * @param query constant SQL in which only digits were put
   * @return how many
   */
  static long read(CopyManager copies, String query, RowConsumer consumer) {
    try {
      CopyOut copy = copies.copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
      long rows = 0;
      boolean begun = false;
      try {
        for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          if (!begun) {
            begun = true;
            buffer.position(HEADER);
          }
          while (buffer.hasRemaining() && buffer.getShort() >= 0) {
            consumer.accept(buffer);
            rows++;
          }
        }
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new DataAccessException("the log could not be read", failure);
    }
  }
}
