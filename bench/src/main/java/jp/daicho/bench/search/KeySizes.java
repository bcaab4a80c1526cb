package jp.daicho.bench.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How large the search keys are beside the register, with all indexes.
 *
 * @param keys bytes of the tables {@code search_%}
 * @param outlines bytes of the columns by which the current rows tell of whoever was found: no
 *     keys, but there for searches too
 * @param register bytes of versions, moves, households and the rest of the current rows
 */
record KeySizes(long keys, long outlines, long register) {
  private static final String SIZES =
      """
      SELECT coalesce(sum(pg_total_relation_size(c.oid)) FILTER (WHERE c.relname LIKE 'search\\_%'), 0),
        coalesce(sum(pg_total_relation_size(c.oid)) FILTER (WHERE c.relname NOT LIKE 'search\\_%'), 0)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r'
         AND (c.relname IN ('resident_record', 'current_resident', 'household', 'move')
              OR c.relname IN ('search_name', 'search_address', 'search_word'))\
      """;

  private static final String OUTLINES =
      """
      SELECT coalesce(sum(pg_column_size(display_name) + coalesce(pg_column_size(display_reading), 0)
        + coalesce(pg_column_size(other_name), 0) + pg_column_size(birth_date)
        + pg_column_size(birth_date_uncertain) + coalesce(pg_column_size(birth_date_notation), 0)
        + pg_column_size(address_line)), 0)
        FROM current_resident\
      """;

  static KeySizes of(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet sizes = statement.executeQuery(SIZES)) {
      sizes.next();
      long outlines = outlines(owner);
      return new KeySizes(sizes.getLong(1), outlines, sizes.getLong(2) - outlines);
    }
  }

  private static long outlines(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet size = statement.executeQuery(OUTLINES)) {
      size.next();
      return size.getLong(1);
    }
  }
}
