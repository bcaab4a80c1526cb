package jp.daicho.server.database.internal;

import java.util.Map;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.DatabaseUnavailableException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date as its owner. */
public final class Migrations {
  private Migrations() {}

  /**
   * Runs the migrations in {@code db/migration} that have not run yet.
   *
   * @throws DatabaseUnavailableException if one fails or an old one was changed
   */
  public static void run(String url, Login owner, Login service) {
    if (owner.user().equals(service.user())) {
      throw new DatabaseUnavailableException(
          "the owner of the schema and the service need two different logins");
    }
    try {
      Flyway.configure()
          .dataSource(url, owner.user(), owner.password())
          .locations("classpath:db/migration")
          // Changing a table can make PostgreSQL evaluate its policy. No municipality has this
          // code: the
          // owner sees no rows; a migration that has to move rows says so itself.
          .initSql("SET app.lg_code = ''")
          .placeholders(Map.of("service_role", service.user()))
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new DatabaseUnavailableException("the schema could not be brought up to date", failure);
    }
  }
}
