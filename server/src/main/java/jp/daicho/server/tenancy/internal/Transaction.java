package jp.daicho.server.tenancy.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.tenancy.RowReader;
import jp.daicho.server.tenancy.Work;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.NoTransactionProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A database transaction that belongs to one municipality and one thread. */
public final class Transaction {
  /** jOOQ's own log shows values, and values are residents. */
  private static final Settings SETTINGS =
      new Settings().withExecuteLogging(false).withInListPadding(true).withRenderSchema(false);

  private final Connection connection;
  private final @Nullable MunicipalityCode municipality;
  private final Pipeline pipeline;
  private final Thread thread = Thread.currentThread();
  private final List<Runnable> afterwards = new ArrayList<>(1);
  private @Nullable DSLContext sql;
  private @Nullable MunicipalEncryption encryption;
  private @Nullable MunicipalityCode visited;
  private boolean doomed;

  private Transaction(
      Connection connection, @Nullable MunicipalityCode municipality, @Nullable String opening) {
    this.connection = connection;
    this.municipality = municipality;
    this.pipeline = new Pipeline(connection, opening);
  }

  /** Made when first needed: many a transaction asks by constant texts alone. */
  private DSLContext rendering() {
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.set(new InOrder(connection, pipeline));
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(SETTINGS);
    // Nobody may commit from inside.
    configuration.set(new NoTransactionProvider());
    return DSL.using(configuration);
  }

  /**
   * The encryption of its municipality; always the same in a transaction.
   *
   * @param opening makes it when it is first asked for
   */
  public MunicipalEncryption encryption(Supplier<MunicipalEncryption> opening) {
    requireThread();
    MunicipalEncryption known = encryption == null ? opening.get() : encryption;
    encryption = known;
    return known;
  }

  /**
   * Begins a transaction and tells the database whose it is.
   *
   * <p>{@code SET LOCAL} takes no parameter, and {@code set_config()} would not be carried to the
   * workers of a distributed database. The code is put into the statement as a literal, which is
   * safe because a {@link MunicipalityCode} is six digits by construction. It goes to the database
   * with the first that is asked, and before it.
   */
  public static Transaction begin(Connection connection, MunicipalityCode municipality) {
    return new Transaction(
        connection, municipality, "BEGIN;\nSET LOCAL app.lg_code = '" + municipality.value() + "'");
  }

  /** Begins a transaction in which no municipality's rows can be reached. */
  public static Transaction beginNationwide(Connection connection) {
    return new Transaction(connection, null, null);
  }

  /** Runs the work and commits, or rolls back if it throws or a joined work has thrown. */
  public <T, X extends Exception> T complete(Work<T, X> work) throws X, SQLException {
    boolean committed = false;
    try {
      T result = work.run();
      if (doomed) {
        throw new IllegalStateException("a part of this transaction failed; nothing is registered");
      }
      pipeline.commit();
      committed = true;
      afterwards.forEach(Runnable::run);
      return result;
    } finally {
      if (!committed) {
        rollback();
      }
    }
  }

  /** Runs more work in this transaction. */
  public <T, X extends Exception> T join(MunicipalityCode other, Work<T, X> work) throws X {
    requireThread();
    if (!other.equals(municipality) || visited != null) {
      throw new IllegalStateException("the transaction belongs to another municipality");
    }
    boolean done = false;
    try {
      T result = work.run();
      done = true;
      return result;
    } finally {
      doomed |= !done;
    }
  }

  /**
   * Runs work of the centre for a municipality, in the centre's transaction. The database still
   * knows whose it is, and opens what policies let the centre touch of that municipality, no more.
   *
   * @throws IllegalStateException if it is not the centre's, or is at a municipality already
   */
  public <T, X extends Exception> T visit(MunicipalityCode other, Work<T, X> work) throws X {
    requireThread();
    if (municipality == null || !municipality.isCentre() || visited != null || other.isCentre()) {
      throw new IllegalStateException("only the centre acts for a municipality, one at a time");
    }
    // As in begin: the code is six digits by construction.
    pipeline.write("SET LOCAL app.visited_lg_code = '" + other.value() + "'", List.of());
    visited = other;
    boolean done = false;
    try {
      T result = work.run();
      done = true;
      return result;
    } finally {
      visited = null;
      doomed |= !done;
      if (done) {
        pipeline.write("SET LOCAL app.visited_lg_code = ''", List.of());
      }
    }
  }

  /** Whether it is the centre's and acts for a municipality now. */
  public boolean isVisiting() {
    return visited != null;
  }

  /**
   * Whose rows it is about: those of its municipality, or of the one for which the centre acts.
   *
   * @throws IllegalStateException if it is nobody's
   */
  public MunicipalityCode municipality() {
    if (visited != null) {
      return visited;
    }
    if (municipality == null) {
      throw new IllegalStateException("the transaction belongs to no municipality");
    }
    return municipality;
  }

  /** SQL in it. */
  public DSLContext sql() {
    requireThread();
    DSLContext known = sql == null ? rendering() : sql;
    sql = known;
    return known;
  }

  /** A write whose outcome nobody waits for; see {@code Tenancy.write}. */
  public void write(String text, List<? extends @Nullable Object> values) {
    requireThread();
    pipeline.write(text, values);
  }

  /** What is to be done once it is committed; see {@code Tenancy.afterwards}. */
  public void afterwards(Runnable learning) {
    requireThread();
    afterwards.add(learning);
  }

  /** Reads in it; see {@code Tenancy.read}. */
  public <T> List<T> read(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    requireThread();
    return pipeline.read(text, values, reader);
  }

  /** Asks for what is read together with the next; see {@code Tenancy.ask}. */
  public <T> Supplier<List<T>> ask(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    requireThread();
    return pipeline.ask(text, values, reader);
  }

  /** The same, with values that are told when it is sent; see {@code Tenancy.askLater}. */
  public <T> Supplier<List<T>> askLater(
      String text,
      Supplier<? extends List<? extends @Nullable Object>> values,
      RowReader<T> reader) {
    requireThread();
    return pipeline.askLater(text, values, reader);
  }

  /**
   * The same, of what is put together from parts; see {@code Tenancy.ask}.
   *
   * @param sql {@link #sql} with what its parts are rendered with, such as the encryption
   */
  public <T> Supplier<List<T>> ask(DSLContext sql, Select<?> select, RowReader<T> reader) {
    requireThread();
    return pipeline.ask(sql.render(select), sql.extractBindValues(select), reader);
  }

  /** The same, for which long lists are compared; see {@code Tenancy.compare}. */
  public <T> Supplier<List<T>> compare(DSLContext sql, Select<?> select, RowReader<T> reader) {
    requireThread();
    return pipeline.compare(sql.render(select), sql.extractBindValues(select), reader);
  }

  /** Does one statement as the last, and commits; rolls back if it fails. */
  public <T> List<T> finish(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader)
      throws SQLException {
    requireThread();
    return complete(() -> pipeline.readAndCommit(text, values, reader));
  }

  /** {@code COPY} in it. */
  public CopyManager copy() {
    requireThread();
    pipeline.send();
    try {
      return connection.unwrap(PGConnection.class).getCopyAPI();
    } catch (SQLException failure) {
      throw new DataAccessException("COPY is not to be had", failure);
    }
  }

  private void requireThread() {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("a transaction cannot be shared between threads");
    }
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException broken) {
      // The connection is gone, and with it the transaction: the first exception tells more.
      doomed = true;
    }
  }

  /** Gives jOOQ the connection for each statement, after what was written before is sent. */
  private record InOrder(Connection connection, Pipeline pipeline) implements ConnectionProvider {
    @Override
    public Connection acquire() {
      pipeline.send();
      return connection;
    }

    @Override
    public void release(Connection used) {
      // It belongs to the transaction.
    }
  }
}
