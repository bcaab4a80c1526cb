package jp.daicho.server.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jp.daicho.server.intake.LineFinding;
import org.jspecify.annotations.Nullable;

/** Writes what was found and what stayed outside, readable for the owner only. */
final class IntakeReport {
  private final Path folder;

  IntakeReport(Path folder) {
    this.folder = folder;
  }

  /** Writes errors and alerts, each with line, item, reason and remedy (11.1). */
  @Nullable Path findings(List<LineFinding> errors, List<LineFinding> alerts) throws IOException {
    if (errors.isEmpty() && alerts.isEmpty()) {
      return null;
    }
    Path path = newFile("report.csv");
    try (BufferedWriter file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        CsvWriter report = CsvWriter.builder().build(file)) {
      report.writeRecord("行", "区分", "番号", "項目", "項目名", "理由", "処置");
      for (List<LineFinding> found : List.of(errors, alerts)) {
        for (LineFinding at : found) {
          report.writeRecord(
              at.line() == 0 ? "" : Long.toString(at.line()),
              at.finding().level().label(),
              at.finding().number(),
              at.finding().where().label(),
              at.finding().where().path(),
              at.finding().reason(),
              at.finding().remedy());
        }
      }
    }
    return path;
  }

  /** What stayed outside, and how many lines. */
  record Rejected(Path path, long lines) {}

  /** Writes the lines that stayed outside as they came, so that they can be mended and taken in. */
  @Nullable Rejected rejected(FileCheck check, Path source) throws IOException {
    if (check.heldBack().isEmpty()) {
      return null;
    }
    Path path = newFile("rejected.csv");
    long count = 0;
    try (LineFile lines = LineFile.open(source);
        BufferedWriter file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        CsvWriter rejected = CsvWriter.builder().build(file)) {
      CsvRecord header = lines.next();
      if (header == null) {
        return null;
      }
      rejected.writeRecord(header.getFields());
      FileColumns columns = new FileColumns(header);
      PersonLines person = PersonLines.of(columns, lines.next());
      while (person != null) {
        CsvRecord line = lines.next();
        while (line != null && person.takes(line)) {
          line = lines.next();
        }
        if (check.isHeldBack(person)) {
          person.lines().forEach(held -> rejected.writeRecord(held.getFields()));
          count += person.lines().size();
        }
        person = PersonLines.of(columns, line);
      }
    }
    return new Rejected(path, count);
  }

  private Path newFile(String name) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(name);
    Files.deleteIfExists(path);
    return Files.createFile(path, ownerOnly());
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
