package jp.daicho.server.inspection.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.forms.ListDocument;
import jp.daicho.forms.ListForm;
import jp.daicho.forms.Paper;
import jp.daicho.ledger.inspection.InspectionLine;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.lists.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * A list that is printed in parts: after so many lines a part is finished and given away, so that
 * no more than one is in memory, however long the list (ADR 0030). Numbers of lines and pages go on
 * from part to part; the parts of a CSV put together are one file.
 */
final class ListParts {
  private static final ListForm FORM = ListForm.standard("20.3.1");

  private final InspectionFormat format;
  private final String words;
  private final String day;
  private final OffsetDateTime created;
  private final int lines;
  private final List<String> persons = new ArrayList<>();
  private @Nullable ListDocument document;
  private @Nullable StringWriter text;
  private @Nullable CsvWriter csv;
  private int total;
  private int pages;
  private int overflows;

  /** A finished part. */
  record Part(int firstPage, int pages, List<String> persons, byte[] content) {}

  /**
   * A list.
   *
   * @param words what is listed, printed on each page
   * @param day the day as printed
   * @param lines how many lines a part has
   */
  ListParts(InspectionFormat format, String words, String day, OffsetDateTime created, int lines) {
    this.format = format;
    this.words = words;
    this.day = day;
    this.created = created;
    this.lines = lines;
  }

  /** Adds a line. */
  void add(String person, InspectionLine line) {
    persons.add(person);
    total++;
    switch (format) {
      case PDF -> {
        ListDocument open = document;
        if (open == null) {
          open = FORM.open(words, day, created, pages + 1);
          document = open;
        }
        open.add(
            List.of(
                Integer.toString(total),
                line.name(),
                line.birthDate(),
                line.sex(),
                line.address()));
      }
      case CSV -> write(line.texts());
    }
  }

  private void write(List<String> texts) {
    CsvWriter open = csv;
    if (open == null) {
      StringWriter out = new StringWriter();
      open = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
      if (total == 1) {
        out.write('\uFEFF');
        open.writeRecord(InspectionLine.HEADINGS);
      }
      text = out;
      csv = open;
    }
    open.writeRecord(SpreadsheetText.row(texts));
  }

  /** Whether the part has all its lines. */
  boolean isFull() {
    return persons.size() == lines;
  }

  /** Whether there is nothing in the part. */
  boolean isEmpty() {
    return persons.isEmpty();
  }

  /** How many lines there are in all parts. */
  int total() {
    return total;
  }

  /** How many pages there are in all finished parts. */
  int pages() {
    return pages;
  }

  /** How many texts did not fit, or have signs the font lacks, so far (5.8). */
  int overflows() {
    return overflows;
  }

  /** Finishes the part. */
  Part finish() {
    int first = pages + 1;
    byte[] content = document == null ? csv() : pdf(document);
    Part part = new Part(first, pages + 1 - first, List.copyOf(persons), content);
    persons.clear();
    document = null;
    csv = null;
    text = null;
    return part;
  }

  private byte[] pdf(ListDocument open) {
    Paper paper = open.close();
    pages += paper.pages();
    overflows += paper.notices().size();
    return paper.pdf();
  }

  private byte[] csv() {
    StringWriter written = text;
    CsvWriter open = csv;
    if (written == null || open == null) {
      return new byte[0];
    }
    try {
      open.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return written.toString().getBytes(StandardCharsets.UTF_8);
  }
}
