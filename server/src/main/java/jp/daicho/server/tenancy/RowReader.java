package jp.daicho.server.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value of a row.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface RowReader<T> {
  /** Reads the row on which the result stands, and does not move it. */
  T read(ResultSet row) throws SQLException;
}
