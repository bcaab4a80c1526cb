package jp.daicho.server.intake.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.intake.IntakeRefusedException;
import org.jspecify.annotations.Nullable;

/** A file of lines in UTF-8, read one after another. What is no such file is refused. */
final class LineFile implements Closeable {
  private static final int LONGEST_LINE = 1_000_000;
  private static final int LOOKED_AT = 8_192;

  /** How pictures, documents and archives begin. */
  private static final List<byte[]> SIGNATURES =
      List.of(
          new byte[] {(byte) 0x89, 'P', 'N', 'G'},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
          new byte[] {'G', 'I', 'F', '8'},
          new byte[] {'%', 'P', 'D', 'F'},
          new byte[] {'P', 'K', 3, 4},
          new byte[] {0x1F, (byte) 0x8B});

  private final Path path;
  private final CsvReader<CsvRecord> reader;
  private final java.util.Iterator<CsvRecord> records;
  private long lastLine;

  private LineFile(Path path, CsvReader<CsvRecord> reader) {
    this.path = path;
    this.reader = reader;
    this.records = reader.iterator();
  }

  /**
   * Opens a file.
   *
   * @throws IntakeRefusedException if it is empty or no text
   * @throws IOException if it cannot be read
   */
  static LineFile open(Path path) throws IOException {
    refuseOtherFiles(path);
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .detectBomHeader(false)
            .maxBufferSize(LONGEST_LINE)
            .ofCsvRecord(
                new InputStreamReader(
                    withoutMark(bytes),
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    return new LineFile(path, reader);
  }

  /**
   * The next line, or null after the last.
   *
   * @throws IntakeRefusedException if the file is not in UTF-8, or cut
   */
  @Nullable CsvRecord next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      lastLine = record.getStartingLineNumber();
      return record;
    } catch (UncheckedIOException | CsvParseException failure) {
      if (isEncoding(failure)) {
        throw new IntakeRefusedException(
            wrongLine(), FindingCode.FILE_ENCODING, Long.toString(wrongLine()));
      }
      if (failure instanceof UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
      throw new IntakeRefusedException(lastLine + 1, FindingCode.FILE_CUT);
    }
  }

  /** Whether the line read last is the last of all. */
  boolean isAtEnd() throws IOException {
    try {
      return !records.hasNext();
    } catch (UncheckedIOException | CsvParseException later) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static void refuseOtherFiles(Path path) throws IOException {
    byte[] start;
    try (InputStream bytes = Files.newInputStream(path)) {
      start = bytes.readNBytes(LOOKED_AT);
    }
    if (start.length == 0) {
      throw new IntakeRefusedException(0, FindingCode.FILE_EMPTY);
    }
    boolean signed =
        SIGNATURES.stream()
            .anyMatch(
                known ->
                    start.length >= known.length
                        && Arrays.equals(start, 0, known.length, known, 0, known.length));
    boolean binary = false;
    for (byte one : start) {
      binary |= one == 0;
    }
    if (signed || binary) {
      throw new IntakeRefusedException(0, FindingCode.FILE_NOT_TEXT);
    }
  }

  private static InputStream withoutMark(InputStream bytes) throws IOException {
    bytes.mark(3);
    if (!Arrays.equals(bytes.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      bytes.reset();
    }
    return bytes;
  }

  private static boolean isEncoding(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return true;
      }
    }
    return false;
  }

  /** The first line that is not UTF-8. */
  private long wrongLine() throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      for (int one = bytes.read(); one >= 0; one = bytes.read()) {
        line.write(one);
        if (one == '\n') {
          if (!isText(line)) {
            return number;
          }
          number++;
          line.reset();
        }
      }
      return number;
    }
  }

  private static boolean isText(ByteArrayOutputStream line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
      return true;
    } catch (CharacterCodingException wrong) {
      return false;
    }
  }
}
