package jp.daicho.server.database.internal;

import java.io.IOException;
import java.nio.file.Path;
import jp.daicho.server.database.DatabaseSettings.Login;

/**
 * The places and passwords inside the data directory of an embedded database.
 *
 * @param root the data directory
 * @param superuser who administers the server; used only to prepare and to stop it
 * @param owner who owns the schema
 * @param service who the service works as
 */
record DataDirectory(Path root, Login superuser, Login owner, Login service) {
  static final String CLUSTER = "postgres";
  static final String DATABASE = "daicho";

  static DataDirectory at(Path root) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    PasswordFile.privateDirectory(absolute);
    Path secrets = PasswordFile.privateDirectory(absolute.resolve("secrets"));
    return new DataDirectory(
        absolute,
        login(secrets, "postgres"),
        login(secrets, "daicho_owner"),
        login(secrets, "daicho_service"));
  }

  private static Login login(Path secrets, String user) throws IOException {
    return new Login(user, new PasswordFile(secrets.resolve(user)).readOrCreate());
  }

  Path cluster() {
    return root.resolve(CLUSTER);
  }

  /** Where a new cluster is prepared before it is moved into its place. */
  Path clusterInPreparation() {
    return root.resolve(CLUSTER + ".preparing");
  }

  Path binaries() {
    return root.resolve("postgres-binaries");
  }

  Path lockFile() {
    return root.resolve("postgres.lock");
  }

  Path startLog() {
    return root.resolve("postgres-start.log");
  }

  Path superuserPasswordFile() {
    return root.resolve("secrets").resolve(superuser.user());
  }

  String url(int port, String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }
}
