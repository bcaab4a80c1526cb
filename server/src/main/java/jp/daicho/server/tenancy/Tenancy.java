package jp.daicho.server.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.database.Database;
import jp.daicho.server.encryption.MadeKeys;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.encryption.Vault;
import jp.daicho.server.tenancy.internal.Transaction;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;

/**
 * Opens transactions, each for one municipality.
 *
 * <p>Inside {@link #within}, the thread can reach the rows of that municipality and of no other:
 * the database itself refuses (row-level security), whatever a statement asks for. Outside there is
 * no way to the database at all.
 */
@Component
public final class Tenancy {
  private static final ScopedValue<Transaction> CURRENT = ScopedValue.newInstance();

  private static final String ENCRYPTION = "daicho.encryption";
  private static final String MADE_KEYS =
      "SELECT key_no, fingerprint FROM encryption_key WHERE lg_code = ?::bpchar";
  private static final String MADE_KEY =
      """
      INSERT INTO encryption_key (lg_code, key_no, fingerprint) VALUES (?::bpchar, ?::integer, ?)
      ON CONFLICT DO NOTHING RETURNING key_no\
      """;

  private final Database database;
  private final DatabaseFaults faults = new DatabaseFaults(Clock.systemUTC());
  private final Vault vault;

  /** Over the connections of the service role, with the keys of the municipalities. */
  public Tenancy(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /**
   * Does the work in a transaction of the municipality: committed when the work returns, rolled
   * back when it throws.
   *
   * <p>If the thread is already in a transaction of the same municipality, the work joins it;
   * should the work then throw, the whole transaction is doomed and cannot be committed even if the
   * exception is caught on the way.
   *
   * @throws IllegalStateException if the thread is in a transaction of another municipality, or if
   *     a doomed transaction was to be committed
   * @throws DataAccessException if the database refuses
   * @throws X what the work throws
   */
  public <T, X extends Exception> T within(MunicipalityCode municipality, Work<T, X> work)
      throws X {
    if (CURRENT.isBound()) {
      return current().join(municipality, work);
    }
    try (Connection connection = database.connect()) {
      Transaction transaction = Transaction.begin(connection, municipality);
      return transaction.complete(
          () -> ScopedValue.where(CURRENT, transaction).call(() -> work.run()));
    } catch (SQLException failure) {
      faults.note(municipality, failure);
      throw new DataAccessException("the transaction could not be opened or ended", failure);
    } catch (RuntimeException failure) {
      faults.note(municipality, failure);
      throw failure;
    }
  }

  /** Faults on the way to the database, until somebody writes them into the log. */
  public DatabaseFaults faults() {
    return faults;
  }

  /**
   * As {@link #within}, as the owner of the tables, who can remove what the service can only add
   * to. The rows of other municipalities are out of reach all the same.
   *
   * @throws IllegalStateException inside a transaction
   * @throws jp.daicho.server.database.DatabaseUnavailableException if this process does not know
   *     the owner's login
   * @throws X what the work throws
   */
  public <T, X extends Exception> T withinAsOwner(MunicipalityCode municipality, Work<T, X> work)
      throws X {
    if (CURRENT.isBound()) {
      throw new IllegalStateException("the owner works in transactions of her own");
    }
    try (Connection connection = database.connectAsOwner()) {
      Transaction transaction = Transaction.begin(connection, municipality);
      return transaction.complete(
          () -> ScopedValue.where(CURRENT, transaction).call(() -> work.run()));
    } catch (SQLException failure) {
      throw new DataAccessException("the transaction could not be opened or ended", failure);
    }
  }

  /**
   * Does work of the centre for a municipality, in the centre's transaction: {@link #municipality}
   * is then that municipality, and the database opens only what the centre may touch of it (ADR
   * 0041). For {@code operators} alone, whose acts of the centre are listed there.
   *
   * @throws IllegalStateException outside a transaction of the centre
   * @throws X what the work throws; the whole transaction is then lost
   */
  public <T, X extends Exception> T visit(MunicipalityCode municipality, Work<T, X> work) throws X {
    return current().visit(municipality, work);
  }

  /**
   * Does work on nationwide tables only, such as the municipalities or the postal codes; no row of
   * any municipality can be reached. Joins the current transaction if there is one.
   *
   * @throws DataAccessException if the database refuses
   */
  public <T> T nationwide(Function<DSLContext, T> work) {
    if (CURRENT.isBound()) {
      return work.apply(current().sql());
    }
    try (Connection connection = database.connect()) {
      Transaction transaction = Transaction.beginNationwide(connection);
      return transaction.complete(() -> work.apply(transaction.sql()));
    } catch (SQLException failure) {
      throw new DataAccessException("the transaction could not be opened or ended", failure);
    }
  }

  /**
   * Does one short statement in a transaction of its own that is committed at once, whatever
   * becomes of the current one: so what it locks is free again, and what it changed stays.
   *
   * <p>The commit does not wait for the disk. A crash may undo it, but never when the current
   * transaction is committed afterwards: that commit brings everything before it to the disk.
   *
   * @param text as for {@link #read}
   * @throws IllegalStateException outside a transaction
   * @throws DataAccessException if the database refuses
   */
  public <T> List<T> aside(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    refuseVisit();
    MunicipalityCode municipality = current().municipality();
    try (Connection connection = database.connectAside()) {
      return Transaction.begin(connection, municipality).finish(text, values, reader);
    } catch (SQLException failure) {
      throw new DataAccessException("the transaction could not be opened or ended", failure);
    }
  }

  /** Whether the thread is in a transaction. */
  public boolean isOpen() {
    return CURRENT.isBound();
  }

  /**
   * Whose transaction this is.
   *
   * @throws IllegalStateException outside a transaction
   */
  public MunicipalityCode municipality() {
    return current().municipality();
  }

  /**
   * SQL in the current transaction. Every statement still compares {@code lg_code} with {@code =},
   * so that the database can be distributed by municipality.
   *
   * @throws IllegalStateException outside a transaction, or in another thread than the one that
   *     opened it
   */
  public DSLContext sql() {
    DSLContext sql = current().sql();
    sql.configuration().data(ENCRYPTION, (Supplier<MunicipalEncryption>) this::encryption);
    return sql;
  }

  /**
   * The encryption of the transaction in which a row was read or a statement is rendered, for what
   * turns rows into values: so no reader of a table can forget it.
   *
   * @param configuration of a row or a context of {@link #sql}
   * @throws IllegalStateException if it is of no transaction of a municipality
   */
  public static MunicipalEncryption encryption(@Nullable Configuration configuration) {
    if (configuration != null
        && configuration.data(ENCRYPTION) instanceof Supplier<?> supplier
        && supplier.get() instanceof MunicipalEncryption encryption) {
      return encryption;
    }
    throw new IllegalStateException("the row is of no transaction of a municipality");
  }

  /**
   * Writes in the current transaction without waiting for the outcome: what is written so goes to
   * the database together, in its order, before anything else is asked of it and at the latest with
   * the commit. A refusal therefore shows later, but always before the transaction ends.
   *
   * @param text constant SQL with a {@code ?} for each value and no semicolon; what it returns is
   *     not read. It compares {@code lg_code} as every statement.
   * @param values sent as text and read by the database as the type of the column or of the cast:
   *     texts, numbers, truth values, days, moments, {@code String[]}, or null
   * @throws IllegalStateException as {@link #sql()}
   * @throws DataAccessException if the database refuses what was written before
   */
  public void write(String text, List<? extends @Nullable Object> values) {
    current().write(text, values);
  }

  /**
   * Does something once the current transaction is committed; not at all if it is rolled back.
   *
   * @param learning changes nothing but memory, and does not fail
   * @throws IllegalStateException outside a transaction
   */
  public void afterwards(Runnable learning) {
    current().afterwards(learning);
  }

  /**
   * Reads in the current transaction by constant SQL, for what every operation asks: nothing has to
   * be rendered. Other queries go through {@link #ask(Select, RowReader)} or {@link #sql}.
   *
   * @param text constant SQL with a {@code ?} for each value and no semicolon. It compares {@code
   *     lg_code} as every statement.
   * @param values texts, numbers, {@code String[]} or null; anything else goes as its text. Texts
   *     go to the database as such: the statement casts them where a column is something else, as
   *     {@code lg_code = ?::bpchar}.
   * @throws IllegalStateException as {@link #sql()}
   * @throws DataAccessException if the database refuses
   */
  public <T> List<T> read(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    return current().read(text, values, reader);
  }

  /**
   * As {@link #read}, but the answer is not waited for: it comes with that to what is read next by
   * constant SQL, or when it is wanted.
   *
   * @return gives the rows; to be asked inside the transaction
   * @throws IllegalStateException as {@link #sql()}
   */
  public <T> Supplier<List<T>> ask(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    return current().ask(text, values, reader);
  }

  /**
   * As {@link #ask(String, List, RowReader)}, for what is gathered until it is sent: many questions
   * of one kind are one statement, whose values are told only then.
   *
   * @param values asked for once, when the statement is sent
   */
  public <T> Supplier<List<T>> askLater(
      String text,
      Supplier<? extends List<? extends @Nullable Object>> values,
      RowReader<T> reader) {
    return current().askLater(text, values, reader);
  }

  /**
   * The same, of a query whose parts are chosen as it is asked, so that several of them wait only
   * once.
   *
   * @param select with texts, numbers, days, and arrays of texts as its values, or none
   */
  public <T> Supplier<List<T>> ask(Select<?> select, RowReader<T> reader) {
    return current().ask(sql(), select, reader);
  }

  /** The same, where rows of two long lists are to be compared as a whole and not one by one. */
  public <T> Supplier<List<T>> compare(Select<?> select, RowReader<T> reader) {
    return current().compare(sql(), select, reader);
  }

  /**
   * {@code COPY} in the current transaction, for intake in bulk. PostgreSQL does not take {@code
   * COPY FROM} into a table under row-level security: copy into a temporary table and {@code INSERT
   * … SELECT} from it.
   *
   * @throws IllegalStateException as {@link #sql()}
   */
  public CopyManager copy() {
    return current().copy();
  }

  /**
   * Encrypts and decrypts for the municipality of the current transaction.
   *
   * @throws IllegalStateException as {@link #sql()}
   * @throws jp.daicho.server.encryption.EncryptionKeyException if its keys are gone, or are not
   *     those of its data
   */
  public MunicipalEncryption encryption() {
    refuseVisit();
    return current().encryption(() -> vault.of(municipality(), madeKeys()));
  }

  /** What the database notes of the keys of the current transaction's municipality. */
  public MadeKeys madeKeys() {
    String lgCode = municipality().value();
    return new MadeKeys() {
      @Override
      public Map<Integer, String> all() {
        Map<Integer, String> made = new HashMap<>();
        read(MADE_KEYS, List.of(lgCode), row -> made.put(row.getInt(1), row.getString(2)));
        return made;
      }

      @Override
      public void add(int number, String fingerprint) {
        aside(MADE_KEY, List.of(lgCode, number, fingerprint), row -> row.getInt(1));
      }
    };
  }

  /**
   * What the centre does for a municipality takes neither its keys nor a transaction of its own.
   */
  private static void refuseVisit() {
    if (current().isVisiting()) {
      throw new IllegalStateException("this is not for the centre");
    }
  }

  private static Transaction current() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException("the register can only be reached inside a transaction");
    }
    return CURRENT.get();
  }
}
