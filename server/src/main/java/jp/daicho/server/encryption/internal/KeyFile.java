package jp.daicho.server.encryption.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The file with the keys of one municipality: a line for each with its number, whether it is in use
 * or retired, and its bytes in base 64. Only its owner can read it.
 */
public final class KeyFile {
  private static final String IN_USE = "in-use";
  private static final String RETIRED = "retired";
  private static final String HEADER =
      """
      # 個人番号を暗号化する鍵です。失うと個人番号を復元できません。データベースとは別に保管してください。
      """;

  private final Path file;
  private final String municipality;

  /** Of a municipality, in a folder. */
  public KeyFile(Path folder, String municipality) {
    this.file = folder.resolve(municipality + ".keys");
    this.municipality = municipality;
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  /** Whether it is there. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** What changes when it is written anew. */
  public String state() throws IOException {
    return Files.getLastModifiedTime(file) + " " + Files.size(file);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is no such file
   */
  public KeyRing read() throws IOException {
    List<MunicipalKey> keys = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> parts = List.of(line.strip().split(" +"));
        if (parts.size() != 3 || !List.of(IN_USE, RETIRED).contains(parts.get(1))) {
          throw new IllegalArgumentException("a line has three parts");
        }
        keys.add(
            new MunicipalKey(
                municipality,
                Integer.parseInt(parts.getFirst()),
                parts.get(1).equals(RETIRED),
                Base64.getDecoder().decode(parts.getLast())));
      }
    }
    return new KeyRing(keys);
  }

  /** Makes it with a first key. Another process may be faster; its key counts. */
  public void create(SecureRandom random) throws IOException {
    Path made = part(HEADER + line(1, IN_USE, random));
    try {
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException faster) {
      // Its key counts.
    } finally {
      Files.delete(made);
    }
    settle();
  }

  /** Adds a key, which writes from now on. */
  public void add(SecureRandom random) throws IOException {
    KeyRing ring = read();
    replace(lines(ring, false) + line(ring.newest().number() + 1, IN_USE, random));
  }

  /** Retires all keys but the newest. */
  public void retire() throws IOException {
    replace(lines(read(), true));
  }

  private static String lines(KeyRing ring, boolean retiring) {
    return HEADER
        + ring.all().stream()
            .map(
                key ->
                    line(
                        key.number(),
                        key.isRetired() || (retiring && key != ring.newest()) ? RETIRED : IN_USE,
                        key.encoded()))
            .collect(Collectors.joining());
  }

  private static String line(int number, String use, SecureRandom random) {
    byte[] bytes = new byte[MunicipalKey.BYTES];
    random.nextBytes(bytes);
    return line(number, use, Base64.getEncoder().encodeToString(bytes));
  }

  private static String line(int number, String use, String encoded) {
    return number + " " + use + " " + encoded + "\n";
  }

  private void replace(String text) throws IOException {
    Files.move(
        part(text), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    settle();
  }

  private Path part(String text) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder, privately(Objects.requireNonNull(folder.getParent()), "rwx------"));
    }
    Path part = Files.createTempFile(folder, "new", ".part", privately(folder, "rw-------"));
    // On the disk before anything is encrypted with it: a crash must not leave data without a key.
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return part;
  }

  /** The same for its name in the folder, where the system knows such a thing. */
  private void settle() {
    try (FileChannel folder =
        FileChannel.open(
            Objects.requireNonNull(file.toAbsolutePath().getParent()), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException _) {
      // Some systems open no folders; they write names by themselves.
    }
  }

  private static FileAttribute<?>[] privately(Path folder, String rights) throws IOException {
    Path existing = folder;
    while (!Files.exists(existing)) {
      existing = Objects.requireNonNull(existing.getParent());
    }
    return Files.getFileStore(existing).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
