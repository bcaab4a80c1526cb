package jp.daicho.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.daicho.server.registry.Search;

/**
 * How an ordinary database is searched: {@code ILIKE '%…%'} over one column of {@link
 * OrdinaryDatabase}, without row-level security, permission and log. A question is a transaction,
 * as ours is, with the first page in the order of the readings, and how many there are as far as we
 * count.
 */
final class OrdinarySearch {
  private static final String PAGE =
      "SELECT address_number, name, kana, address FROM %s WHERE %s ILIKE ? ORDER BY kana, name"
          + " LIMIT "
          + Search.PAGE_SIZE;

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT FROM %s WHERE %s ILIKE ? LIMIT "
          + (Search.MOST_COUNTED + 1)
          + ")";

  private final Connection connection;

  /**
   * Over a database.
   *
   * @param connection to {@link OrdinaryDatabase}
   */
  OrdinarySearch(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** The two tables. */
  enum Way {
    /** Every row is looked at. */
    ILIKE("bare"),
    /** With a trigram index. */
    PG_TRGM("trigram");

    private final String table;

    Way(String table) {
      this.table = table;
    }
  }

  /** Asks, and tells how many were found: at most one more than we count. */
  int ask(Way way, QuestionKind.Text text, String asked) throws SQLException {
    String column = text.name().toLowerCase(Locale.ROOT);
    String pattern = "%" + asked + "%";
    int found;
    try (PreparedStatement page = connection.prepareStatement(PAGE.formatted(way.table, column));
        PreparedStatement count = connection.prepareStatement(COUNT.formatted(way.table, column))) {
      page.setString(1, pattern);
      List<String> names = new ArrayList<>();
      try (ResultSet rows = page.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(2));
        }
      }
      found = names.size();
      if (found == Search.PAGE_SIZE) {
        count.setString(1, pattern);
        try (ResultSet rows = count.executeQuery()) {
          rows.next();
          found = rows.getInt(1);
        }
      }
    }
    connection.commit();
    return found;
  }
}
