package jp.daicho.server.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.InitialLoadTables;
import jp.daicho.server.registry.internal.Witness;
import jp.daicho.server.registry.internal.search.SearchLines;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/**
 * Takes in a whole register at once, in one transaction: versions, moves, households, current rows
 * and the numbers to go on from. For a municipality whose register is still empty.
 *
 * <p>The moment of recording is that of the load: an earlier system knew it before, this register
 * did not. The day of processing (処理日) of each version stays what it was.
 */
@Component
public final class InitialLoad {
  /**
   * Tables with indexes that nothing in a load needs: whoever may can let them be built when it is
   * done.
   */
  public static final List<String> INDEXED_LATER =
      List.of("current_resident", "search_name", "search_address");

  /** So many lines the database keeps in memory and writes in one go. */
  private static final int VERSIONS_AT_ONCE = 8_000;

  /** So many characters of digests stand in one entry of the log. */
  private static final int WITNESSED_AT_ONCE = 60_000;

  /** The first finds out who stays outside, the second is without them. */
  private static final int READINGS = 3;

  /**
   * What was registered.
   *
   * @param persons persons, residents and deleted records
   * @param versions versions of their records
   */
  public record Loaded(long persons, long versions) {}

  /** Whether the municipality has no record yet. */
  public boolean isEmpty(Passage passage) {
    return InitialLoadTables.isEmpty(passage.sql(), passage.municipality().value());
  }

  /**
   * Loads a register. It is written while it is still being read; who has to stay outside is known
   * only at the end. So if somebody was written who should not have been, everything written is
   * undone and the source read once more without them, still in the same transaction.
   *
   * @throws RegisterNotEmptyException if there are records already
   * @throws DataAccessException if the database refuses
   * @throws IllegalStateException if the source says something else each time it is read
   * @throws X what the source throws; nothing is registered
   */
  public <X extends Exception> Loaded load(Passage passage, LoadSource<X> source) throws X {
    InitialLoadTables tables = new InitialLoadTables(passage);
    if (!tables.lockEmpty()) {
      throw new RegisterNotEmptyException();
    }
    tables.prepare();
    Set<String> leftOut = Set.of();
    HighestNumbers highest = HighestNumbers.NONE;
    for (int count = 1; count <= READINGS; count++) {
      try (LoadRun<X> run = source.begin(leftOut)) {
        Reading<X> reading = new Reading<>(passage, tables, run);
        IntegrityConstraintViolationException violation = reading.write();
        // Those left out in a later reading come in one day with the numbers they have.
        highest = highest.and(reading.highest);
        Set<String> heldBack = run.heldBack();
        boolean isComplete = leftOut.containsAll(heldBack);
        if (isComplete && violation == null) {
          tables.continueAfter(highest);
          return new Loaded(reading.persons, reading.versions);
        }
        if (isComplete) {
          throw violation;
        }
        tables.undo();
        leftOut = union(leftOut, heldBack);
      }
    }
    throw new IllegalStateException("the register changes while it is read");
  }

  /** One reading of the source, and what came of it. */
  private static final class Reading<X extends Exception> {
    private final Passage passage;
    private final InitialLoadTables tables;
    private final LoadRun<X> run;
    private long persons;
    private long versions;
    private HighestNumbers highest = HighestNumbers.NONE;
    private StringJoiner witness = new StringJoiner(" ");

    Reading(Passage passage, InitialLoadTables tables, LoadRun<X> run) {
      this.passage = passage;
      this.tables = tables;
      this.run = run;
      witness.add(Witness.loadedAt(passage.at()));
    }

    /**
     * Copies and registers by turns, so that reading goes on while the database registers. Two with
     * one number, or two householders, may reach the database before the source can say that they
     * stay outside; then the rest is only read, so that it says so.
     *
     * @return what the database refused, or null
     */
    @Nullable IntegrityConstraintViolationException write() throws X {
      LoadBatch batch = next();
      while (batch != null) {
        batch = copy(batch);
        try {
          tables.register();
        } catch (IntegrityConstraintViolationException violation) {
          while (batch != null) {
            batch = next();
          }
          return violation;
        }
      }
      if (witness.length() > 0) {
        passage.witnessNow(witness.toString());
      }
      return null;
    }

    private @Nullable LoadBatch next() throws X {
      LoadBatch batch = run.next();
      if (batch != null) {
        persons += batch.persons();
        versions += batch.versions();
        highest = highest.and(batch.highest());
      }
      return batch;
    }

    /** Copies from a batch on until there is enough, and returns the batch after that. */
    private @Nullable LoadBatch copy(LoadBatch first) throws X {
      List<SearchLines.Taken> keys = new ArrayList<>();
      LoadBatch next = copyVersions(first, keys);
      if (witness.length() > WITNESSED_AT_ONCE) {
        passage.witnessNow(witness.toString());
        witness = new StringJoiner(" ");
      }
      tables.copyKeys(keys);
      return next;
    }

    private @Nullable LoadBatch copyVersions(LoadBatch first, List<SearchLines.Taken> keys)
        throws X {
      try {
        CopyIn copy = passage.copy().copyIn(InitialLoadTables.copyStatement());
        try {
          LoadBatch batch = first;
          int copied = 0;
          while (batch != null && copied < VERSIONS_AT_ONCE) {
            copy.writeToCopy(batch.lines(), 0, batch.lines().length);
            copied += batch.versions();
            keys.add(batch.keys());
            witness.add(batch.witness());
            batch = next();
          }
          copy.endCopy();
          return batch;
        } finally {
          if (copy.isActive()) {
            copy.cancelCopy();
          }
        }
      } catch (SQLException failure) {
        throw new DataAccessException("the lines could not be copied", failure);
      }
    }
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
