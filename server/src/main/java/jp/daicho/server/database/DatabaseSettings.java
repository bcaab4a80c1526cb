package jp.daicho.server.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is ({@code daicho.database.*}).
 *
 * @param url JDBC address of a PostgreSQL 15 or newer outside; {@code null} starts the embedded one
 * @param owner who owns the schema and migrates it; {@code null} with an address outside means that
 *     the migration is run elsewhere
 * @param service who the service works as: neither owner nor superuser. Needed with an address
 *     outside
 * @param poolSize how many connections the service holds at most
 */
@ConfigurationProperties("daicho.database")
public record DatabaseSettings(
    @Nullable String url,
    @Nullable Login owner,
    @Nullable Login service,
    @DefaultValue("10") int poolSize) {

  /** The embedded database with the usual pool. */
  public static DatabaseSettings embedded() {
    return new DatabaseSettings(null, null, null, 10);
  }

  /** A name and a password for the database. */
  public record Login(String user, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return user;
    }
  }
}
