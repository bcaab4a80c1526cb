package jp.daicho.server.tenancy.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes of a transaction that wait until something is read or the transaction ends, and then go to
 * the database together: the driver sends statements parted by semicolons in one message and the
 * database answers once, so that ten writes wait for one answer and not for ten.
 *
 * <p>The database does them one after the other, in the order in which they came, and none after
 * one that failed.
 */
final class WriteQueue {
  /** The class of SQL states that tells of a broken constraint. */
  private static final String CONSTRAINT = "23";

  private static final String COMMIT = "COMMIT";
  private static final String PARTED = ";\n";

  /** So that a long transaction keeps few in memory. */
  private static final int MOST = 32;

  private final Connection connection;
  private final List<Write> waiting = new ArrayList<>();

  private record Write(String text, List<? extends @Nullable Object> values) {}

  WriteQueue(Connection connection) {
    this.connection = connection;
  }

  /** Adds a write. */
  void add(String text, List<? extends @Nullable Object> values) {
    waiting.add(new Write(text, values));
    if (waiting.size() == MOST) {
      send();
    }
  }

  /**
   * Sends what waits.
   *
   * @throws IntegrityConstraintViolationException if a constraint is broken
   * @throws DataAccessException if the database refuses otherwise
   */
  void send() {
    if (!waiting.isEmpty()) {
      sendAll();
    }
  }

  /**
   * Sends what waits and commits. The commit travels with the last writes; if one of them fails,
   * the database does not come to it.
   *
   * @throws DataAccessException as {@link #send}
   * @throws SQLException if the transaction could not be committed
   */
  void commit() throws SQLException {
    if (!waiting.isEmpty()) {
      waiting.add(new Write(COMMIT, List.of()));
      sendAll();
    }
    connection.commit();
  }

  private void sendAll() {
    List<Write> sent = List.copyOf(waiting);
    waiting.clear();
    String text = sent.stream().map(Write::text).collect(Collectors.joining(PARTED));
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      int position = 0;
      for (Write write : sent) {
        for (@Nullable Object value : write.values()) {
          position++;
          bind(statement, position, value);
        }
      }
      statement.execute();
    } catch (SQLException failure) {
      throw translated(failure);
    }
  }

  /**
   * Values go as text without a type, and the database reads them as what the column is. A value
   * that is missing has no type either, so that a statement once prepared serves all values.
   */
  private static void bind(PreparedStatement statement, int position, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(position, Types.OTHER);
      case String[] texts ->
          statement.setArray(position, statement.getConnection().createArrayOf("text", texts));
      case Object single -> statement.setObject(position, single.toString(), Types.OTHER);
    }
  }

  private static DataAccessException translated(SQLException failure) {
    String state = failure.getSQLState();
    // The database's own words might quote a resident; they stay in the cause.
    return state != null && state.startsWith(CONSTRAINT)
        ? new IntegrityConstraintViolationException("a constraint of the register", failure)
        : new DataAccessException("a write failed", failure);
  }
}
