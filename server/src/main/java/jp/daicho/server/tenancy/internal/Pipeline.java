package jp.daicho.server.tenancy.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.daicho.server.tenancy.RowReader;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a transaction that need not wait for one another: those whose text is constant,
 * and questions put together from parts. Writes wait until something is read or the transaction
 * ends, and then go to the database together: the driver sends statements parted by semicolons in
 * one message and the database answers once, so that ten writes wait for one answer and not for
 * ten.
 *
 * <p>Reads can go together as well: one that is only asked waits for the next that is read, and
 * what opens the transaction goes with the first.
 *
 * <p>The database does them one after the other, in the order in which they came, and none after
 * one that failed.
 */
final class Pipeline {
  /** The class of SQL states that tells of a broken constraint. */
  private static final String CONSTRAINT = "23";

  private static final Constant COMMIT = new Constant("COMMIT", List.of(), Binding.AS_COLUMN);
  private static final Pattern UNCAST = Pattern.compile("lg_code = \\?(?!::bpchar)");
  private static final String PARTED = ";\n";

  /**
   * How many rows lists of words have is a guess to the database, and a guess too low would make it
   * look up each row of a long list in another by itself.
   */
  private static final String COMPARING =
      """
      SET LOCAL enable_nestloop = off;
      SET LOCAL work_mem = '64MB';
      SET LOCAL max_parallel_workers_per_gather = 0;
      %s;
      SET LOCAL enable_nestloop = DEFAULT;
      SET LOCAL work_mem = DEFAULT;
      SET LOCAL max_parallel_workers_per_gather = DEFAULT\
      """;

  /** So that a long transaction keeps few in memory. */
  private static final int MOST = 32;

  private final Connection connection;
  private final List<Constant> waiting = new ArrayList<>();
  private final List<Question<?>> asked = new ArrayList<>();

  /** What begins the transaction, until it is sent. */
  private @Nullable Constant opening;

  private boolean refused;

  /** How values go to the database. */
  private enum Binding {
    /** There are none: what begins the transaction. */
    BEGINNING,

    /**
     * As text without a type: the database reads them as what the column is. A value that is
     * missing has no type either, so that a statement once prepared serves all values.
     */
    AS_COLUMN,

    /**
     * With their own type. The driver asks the database to describe a statement whose values have
     * none, and once it knows that rows of any length will come back, it waits for all answers
     * before it sends that statement: then nothing would go together.
     */
    TYPED
  }

  private record Constant(String text, List<? extends @Nullable Object> values, Binding binding) {}

  /** Something to be read, and the answer once it is there. */
  private static final class Question<T> {
    private final String text;
    private final Supplier<? extends List<? extends @Nullable Object>> values;
    private final RowReader<T> reader;
    private @Nullable List<T> answer;

    Question(
        String text,
        Supplier<? extends List<? extends @Nullable Object>> values,
        RowReader<T> reader) {
      // A text compared with a column of another type converts every row, and uses no index.
      assert !UNCAST.matcher(text).find() : "lg_code is compared without ::bpchar";
      this.text = text;
      this.values = values;
      this.reader = reader;
    }

    /** With the values as they are now, when it is sent. */
    Constant statement() {
      return new Constant(text, values.get(), Binding.TYPED);
    }

    void read(ResultSet rows) throws SQLException {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      answer = read;
    }

    List<T> answer() {
      return Objects.requireNonNull(answer);
    }
  }

  /**
   * For a transaction that was just begun.
   *
   * @param opening what begins the transaction before anything else; null to leave it to the driver
   */
  Pipeline(Connection connection, @Nullable String opening) {
    this.connection = connection;
    this.opening = opening == null ? null : new Constant(opening, List.of(), Binding.BEGINNING);
  }

  /** Adds a write. */
  void write(String text, List<? extends @Nullable Object> values) {
    waiting.add(new Constant(text, values, Binding.AS_COLUMN));
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
    // By itself: it differs by municipality, and the texts of the writes are to be the same for
    // all.
    List<Constant> first = takeOpening();
    if (!first.isEmpty()) {
      execute(first, List.of());
    }
    if (!waiting.isEmpty()) {
      List<Constant> sent = List.copyOf(waiting);
      waiting.clear();
      execute(sent, List.of());
    }
  }

  /**
   * Asks for something that is read together with what is read next, or when the answer is wanted.
   *
   * @return gives the answer
   */
  <T> Supplier<List<T>> ask(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    return askLater(text, () -> values, reader);
  }

  /** The same, with values that are told when it is sent. */
  <T> Supplier<List<T>> askLater(
      String text,
      Supplier<? extends List<? extends @Nullable Object>> values,
      RowReader<T> reader) {
    Question<T> question = new Question<>(text, values, reader);
    asked.add(question);
    return () -> {
      if (question.answer == null) {
        if (!waiting.isEmpty()) {
          send();
        }
        answer(takeAsked(), List.of());
      }
      return question.answer();
    };
  }

  /** The same, for which long lists are compared as a whole. */
  <T> Supplier<List<T>> compare(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    return ask(COMPARING.formatted(text), values, reader);
  }

  /**
   * Reads, after what waits is sent.
   *
   * @throws DataAccessException as {@link #send}
   */
  <T> List<T> read(String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    return ask(text, values, reader).get();
  }

  /**
   * Does one statement, reads what it returns, and commits: the commit travels with it.
   *
   * @throws DataAccessException as {@link #send}
   */
  <T> List<T> readAndCommit(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    if (!waiting.isEmpty()) {
      send();
    }
    Question<T> question = new Question<>(text, () -> values, reader);
    answer(List.of(question), List.of(COMMIT));
    return question.answer();
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

  private List<Constant> takeOpening() {
    List<Constant> taken = opening == null ? List.of() : List.of(opening);
    opening = null;
    return taken;
  }

  private List<Question<?>> takeAsked() {
    List<Question<?>> taken = new ArrayList<>(asked);
    asked.clear();
    return taken;
  }

  private void answer(List<Question<?>> questions, List<Constant> after) {
    List<Constant> sent = new ArrayList<>(takeOpening());
    questions.forEach(question -> sent.add(question.statement()));
    sent.addAll(after);
    execute(sent, questions);
  }

  private void execute(List<Constant> sent, List<Question<?>> questions) {
    try {
      if (sent.getFirst().binding() == Binding.BEGINNING) {
        // Left to itself, the driver would begin a transaction in a message of its own.
        connection.setAutoCommit(true);
        boolean done = false;
        try {
          executeAsItIs(sent, questions);
          done = true;
        } finally {
          endBeginning(done);
        }
      } else {
        executeAsItIs(sent, questions);
      }
    } catch (SQLException failure) {
      refused = true;
      throw translated(failure);
    }
  }

  /** What failed before tells more than that a broken connection cannot be set either. */
  private void endBeginning(boolean done) throws SQLException {
    try {
      connection.setAutoCommit(false);
    } catch (SQLException broken) {
      if (done) {
        throw broken;
      }
    }
  }

  private void executeAsItIs(List<Constant> sent, List<Question<?>> questions) throws SQLException {
    String text =
        sent.size() == 1
            ? sent.getFirst().text()
            : sent.stream().map(Constant::text).collect(Collectors.joining(PARTED));
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      int position = 0;
      for (Constant one : sent) {
        for (@Nullable Object value : one.values()) {
          position++;
          if (one.binding() == Binding.TYPED) {
            bindTyped(statement, position, value);
          } else {
            bindAsColumn(statement, position, value);
          }
        }
      }
      boolean rows = statement.execute();
      for (Question<?> question : questions) {
        while (!rows) {
          if (statement.getUpdateCount() < 0) {
            throw new SQLException("an answer is missing");
          }
          rows = statement.getMoreResults();
        }
        question.read(statement.getResultSet());
        rows = statement.getMoreResults();
      }
    }
  }

  private static void bindAsColumn(
      PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(position, Types.OTHER);
      case String[] texts -> bindTexts(statement, position, texts);
      case Object single -> statement.setObject(position, single.toString(), Types.OTHER);
    }
  }

  private static void bindTyped(PreparedStatement statement, int position, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(position, Types.VARCHAR);
      case String[] texts -> bindTexts(statement, position, texts);
      case Integer number -> statement.setLong(position, number);
      case Long number -> statement.setLong(position, number);
      case Object single -> statement.setString(position, single.toString());
    }
  }

  private static void bindTexts(PreparedStatement statement, int position, String[] texts)
      throws SQLException {
    statement.setArray(position, statement.getConnection().createArrayOf("text", texts));
  }

  private static DataAccessException translated(SQLException failure) {
    String state = failure.getSQLState();
    // The database's own words might quote a resident; they stay in the cause.
    return state != null && state.startsWith(CONSTRAINT)
        ? new IntegrityConstraintViolationException("a constraint of the register", failure)
        : new DataAccessException("a statement failed", failure);
  }
}
