package jp.daicho.server.registry;

import java.sql.SQLException;
import java.time.ZoneOffset;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.InitialLoadTables;
import org.jooq.exception.DataAccessException;
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
   * Loads a register.
   *
   * @throws RegisterNotEmptyException if there are records already
   * @throws DataAccessException if the database refuses
   * @throws X what the source throws; nothing is registered
   */
  public <X extends Exception> Loaded load(Passage passage, LoadSource<X> source) throws X {
    InitialLoadTables tables = new InitialLoadTables(passage.sql(), passage.municipality().value());
    if (!tables.lockEmpty()) {
      throw new RegisterNotEmptyException();
    }
    tables.prepare();
    copy(passage, source);
    return tables.register(passage.at().atOffset(ZoneOffset.UTC), source.heldBack());
  }

  private static <X extends Exception> void copy(Passage passage, LoadSource<X> source) throws X {
    try {
      CopyIn copy = passage.copy().copyIn(InitialLoadTables.copyStatement());
      try {
        for (byte[] lines = source.next(); lines != null; lines = source.next()) {
          copy.writeToCopy(lines, 0, lines.length);
        }
        copy.endCopy();
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
