package jp.daicho.server.database.internal;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A password made at the first start and kept in a file that only its owner can read. */
final class PasswordFile {
  private static final Set<PosixFilePermission> PRIVATE_FILE = Set.of(OWNER_READ, OWNER_WRITE);
  private static final Set<PosixFilePermission> PRIVATE_DIRECTORY =
      Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);
  private static final int RANDOM_BYTES = 24;

  private final Path path;

  PasswordFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** The password kept, or a new one. */
  String readOrCreate() throws IOException {
    if (!Files.exists(path)) {
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      try {
        Files.createFile(path);
        restrict(path, PRIVATE_FILE);
        Files.writeString(path, HexFormat.of().formatHex(random));
      } catch (FileAlreadyExistsException made) {
        // Another process was faster; its password counts.
      }
    }
    return Files.readString(path).strip();
  }

  /** Makes a directory that only its owner can enter. */
  static Path privateDirectory(Path directory) throws IOException {
    Files.createDirectories(directory);
    restrict(directory, PRIVATE_DIRECTORY);
    return directory;
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }
}
