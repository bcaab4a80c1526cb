package jp.daicho.server.operators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.tenancy.RowReader;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/**
 * What work can do while it is inside the {@link Door}. It holds for one thread and only until the
 * work returns; afterwards every method throws {@link IllegalStateException}.
 */
public interface Passage {

  /** SQL in the transaction of the municipality. Every statement compares {@code lg_code}. */
  DSLContext sql();

  /**
   * Does one short statement in a transaction of its own, committed at once whatever becomes of the
   * passage, such as taking a number: nobody has to wait for the passage to take the next. See
   * {@link jp.daicho.server.tenancy.Tenancy#aside}.
   */
  <T> List<T> aside(String text, List<? extends @Nullable Object> values, RowReader<T> reader);

  /**
   * Reads in the same transaction by constant SQL. See {@link
   * jp.daicho.server.tenancy.Tenancy#read}.
   */
  <T> List<T> read(String text, List<? extends @Nullable Object> values, RowReader<T> reader);

  /**
   * As {@link #read}, but the answer comes with that to what is read next, so that two questions
   * wait only once. See {@link jp.daicho.server.tenancy.Tenancy#ask}.
   */
  <T> Supplier<List<T>> ask(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader);

  /**
   * The same, with values that are told when it is sent. See {@link
   * jp.daicho.server.tenancy.Tenancy#askLater}.
   */
  <T> Supplier<List<T>> askLater(
      String text,
      Supplier<? extends List<? extends @Nullable Object>> values,
      RowReader<T> reader);

  /**
   * The same, of a query whose parts are chosen as it is asked. See {@link
   * jp.daicho.server.tenancy.Tenancy#ask(Select, RowReader)}.
   */
  <T> Supplier<List<T>> ask(Select<?> select, RowReader<T> reader);

  /**
   * The same, where rows of two long lists are to be compared. See {@link
   * jp.daicho.server.tenancy.Tenancy#compare}.
   */
  <T> Supplier<List<T>> compare(Select<?> select, RowReader<T> reader);

  /**
   * Writes in the same transaction without waiting for the outcome; a refusal shows at the end of
   * the passage at the latest. See {@link jp.daicho.server.tenancy.Tenancy#write}.
   *
   * @param text constant SQL with a {@code ?} for each value and no semicolon
   */
  void write(String text, List<? extends @Nullable Object> values);

  /** {@code COPY} in the same transaction, into temporary tables. */
  CopyManager copy();

  /** Encrypts Individual Numbers and what holds them, for this municipality (ADR 0040). */
  MunicipalEncryption encryption();

  /**
   * The state of what is kept in memory of the municipality, as it was when she came in: as long as
   * it is the same, so is all that is kept, and a state that has gone never comes back (ADR 0044).
   */
  String state();

  /** Asks for the state as it is now; the answer comes with that to what is read next. */
  Supplier<String> askState();

  /**
   * Does something once all that was written in the passage is there to stay; not at all if it is
   * undone.
   *
   * @param learning changes nothing but the memory of this server, and does not fail
   */
  void afterwards(Runnable learning);

  /** Whose register this is. */
  MunicipalityCode municipality();

  /** Who is at work, at which place and terminal. */
  Operator operator();

  /** When she came in. All that is written in one passage happens at this moment. */
  Instant at();

  /** The day in Japan at that moment. */
  LocalDate today();

  /**
   * Notes in the log that a resident is concerned: looked at, changed or certified. Call it for
   * each resident whose data leave the passage.
   *
   * @return this
   */
  Passage concerning(AddressNumber addressNumber);

  /**
   * Notes in the log that an Individual Number is shown or taken out.
   *
   * @return this
   * @throws AccessRefusedException if the operator may not see Individual Numbers (10.4)
   */
  Passage numberShown();

  /** Whether it was noted so far that an Individual Number is shown. */
  boolean isNumberShown();

  /**
   * Notes something more in the log, in short words: a count, a form, a kind of search. Never a
   * resident's name or number.
   *
   * @return this
   */
  Passage note(String key, String value);

  /**
   * Says what kind of act it turns out to be, where that is known only once something was read: a
   * draft that corrects the history is another kind than one that adds to it (10.2).
   *
   * @return this
   */
  Passage kind(AuditAction action);

  /**
   * Writes into the print log that a paper leaves the service (10.2), by an entry beside that of
   * the operation.
   *
   * @return this
   * @throws AccessRefusedException if it shows an Individual Number the operator may not see
   */
  Passage printed(Printout printout);

  /**
   * In batch work, waits while this server serves anybody online, for a while at most (9.1); does
   * nothing in all other work. To be called between the persons of a long list, and only where the
   * work holds nothing that those before it wait for.
   */
  void giveWay();

  /**
   * Puts into the log what is written into the register, by digest, so that a change that nobody
   * registered shows (10.2, ADR 0036).
   *
   * @param items as {@code registry} writes and reads them, parted by spaces
   * @return this
   */
  Passage witness(String items);

  /**
   * The same for a bulk of rows, by an entry of its own at once: it is undone with what is undone
   * inside the passage.
   */
  void witnessNow(String items);

  /** Whether the operator has a permission, to show or leave out an item (10.4). */
  boolean may(Permission permission);

  /**
   * Asks for one more permission.
   *
   * @throws AccessRefusedException if it is lacking; everything is rolled back and the refusal
   *     logged
   */
  void require(Permission permission);
}
