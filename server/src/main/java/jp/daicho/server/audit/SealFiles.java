package jp.daicho.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.daicho.ledger.number.MunicipalityCode;

/** Seals as files, to be kept where nobody who owns the database comes. */
public final class SealFiles {
  private SealFiles() {}

  /**
   * Writes a seal into the folder of its municipality.
   *
   * @param name without its ending, such as a day
   * @return the file
   */
  public static Path write(AuditSeal seal, Path folder, String name) {
    try {
      Path of = Files.createDirectories(folder.resolve(seal.municipality()));
      Path part = Files.createTempFile(of, "new", ".part");
      Files.writeString(part, seal.toJson());
      return Files.move(part, of.resolve(name + ".json"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException("the seal could not be written", failure);
    }
  }

  /** Whether there is a seal of a name in the folder of a municipality. */
  static boolean isWritten(MunicipalityCode municipality, Path folder, String name) {
    return Files.exists(folder.resolve(municipality.value()).resolve(name + ".json"));
  }

  /**
   * Reads a file, or all files of a folder and its folders.
   *
   * @throws IllegalArgumentException if a file holds no seal
   */
  public static List<AuditSeal> read(Path place) {
    List<AuditSeal> seals = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(path -> path.equals(place) || path.toString().endsWith(".json"))
              .sorted()
              .toList()) {
        seals.add(AuditSeal.ofJson(Files.readString(file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the seals could not be read", failure);
    }
    return seals;
  }
}
