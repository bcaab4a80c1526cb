package jp.daicho.bench.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How large the search keys are beside the register, with all indexes.
 *
 * @param keys bytes of the tables {@code search_%}
 * @param register bytes of versions, moves, households and current rows
 */
record KeySizes(long keys, long register) {
  private static final String SIZES =
      """
      SELECT coalesce(sum(pg_total_relation_size(c.oid)) FILTER (WHERE c.relname LIKE 'search\\_%'), 0),
        coalesce(sum(pg_total_relation_size(c.oid)) FILTER (WHERE c.relname NOT LIKE 'search\\_%'), 0)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r'
         AND (c.relname IN ('resident_record', 'current_resident', 'household', 'move')
              OR c.relname IN ('search_name', 'search_address', 'search_word'))\
      """;

  static KeySizes of(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet sizes = statement.executeQuery(SIZES)) {
      sizes.next();
      return new KeySizes(sizes.getLong(1), sizes.getLong(2));
    }
  }
}
