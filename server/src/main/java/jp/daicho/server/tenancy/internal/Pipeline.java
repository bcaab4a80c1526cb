package jp.daicho.server.tenancy.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.server.tenancy.RowReader;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a transaction whose text is constant. Writes wait until something is read or
 * the transaction ends, and then go to the database together: the driver sends statements parted by
 * semicolons in one message and the database answers once, so that ten writes wait for one answer
 * and not for ten.
 *
 * <p>The database does them one after the other, in the order in which they came, and none after
 * one that failed.
 */
final class Pipeline {
  /** The class of SQL states that tells of a broken constraint. */
  private static final String CONSTRAINT = "23";

  private static final Constant COMMIT = new Constant("COMMIT", List.of());
  private static final String PARTED = ";\n";

  /** So that a long transaction keeps few in memory. */
  private static final int MOST = 32;

  private final Connection connection;
  private final List<Constant> waiting = new ArrayList<>();

  private boolean refused;

  private record Constant(String text, List<? extends @Nullable Object> values) {}

  Pipeline(Connection connection) {
    this.connection = connection;
  }

  /** Adds a write. */
  void write(String text, List<? extends @Nullable Object> values) {
    waiting.add(new Constant(text, values));
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
      List<Constant> sent = List.copyOf(waiting);
      waiting.clear();
      execute(sent, statement -> sent);
    }
  }

  /**
   * Reads, after what waits is sent.
   *
   * @throws DataAccessException as {@link #send}
   */
  <T> List<T> read(String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    send();
    return execute(List.of(new Constant(text, values)), statement -> rows(statement, reader));
  }

  /**
   * Does one statement, reads what it returns, and commits: the commit travels with it.
   *
   * @throws DataAccessException as {@link #send}
   */
  <T> List<T> readAndCommit(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    send();
    return execute(
        List.of(new Constant(text, values), COMMIT), statement -> rows(statement, reader));
  }

  /**
   * Sends what waits and commits. The commit travels with the last writes; if one of them fails,
   * the database does not come to it.
   *
   * @throws DataAccessException as {@link #send}, or if a statement was refused before
   * @throws SQLException if the transaction could not be committed
   */
  void commit() throws SQLException {
    if (refused) {
      // The database would answer the commit with a rollback, and not call it a fault.
      throw new DataAccessException("a statement was refused; nothing is registered");
    }
    if (!waiting.isEmpty()) {
      waiting.add(COMMIT);
      send();
    }
    // For the driver and the pool; they find the transaction at its end when it was sent.
    connection.commit();
  }

  /** What is made of the answer to several statements. */
  @FunctionalInterface
  private interface Answer<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T execute(List<Constant> sent, Answer<T> answer) {
    String text = sent.stream().map(Constant::text).collect(Collectors.joining(PARTED));
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      int position = 0;
      for (Constant one : sent) {
        for (@Nullable Object value : one.values()) {
          position++;
          bind(statement, position, value);
        }
      }
      statement.execute();
      return answer.of(statement);
    } catch (SQLException failure) {
      refused = true;
      throw translated(failure);
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    List<T> read = new ArrayList<>();
    try (ResultSet rows = statement.getResultSet()) {
      while (rows.next()) {
        read.add(reader.read(rows));
      }
    }
    return read;
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
        : new DataAccessException("a statement failed", failure);
  }
}
