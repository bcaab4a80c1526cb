package jp.daicho.server.moves;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contents of a 転出証明書 from CSV (10.8): UTF-8, the first line names the columns by their
 * romanised names in any order, then one line a person; what the persons share stands in every
 * line.
 *
 * <p>A file that cannot be used whole still gives all that could be read of it, so that the clerk
 * goes on from there instead of typing it again.
 */
public final class TransferCertificateFile {
  /** One notification is small; whatever is larger is something else. */
  private static final int LARGEST = 1024 * 1024;

  private static final MoveType MOVING_IN = MoveTypes.standard().get("moving-in");

  private static final Set<PersonField> NEEDED =
      Set.of(PersonField.KIND, PersonField.BIRTH_DATE, PersonField.SEX);

  private static final Pattern PERSON = Pattern.compile("persons\\[(\\d+)]");

  private final Findings findings = new Findings();
  private final List<Integer> lines = new ArrayList<>();

  private TransferCertificateFile() {}

  /**
   * What a file holds.
   *
   * @param entry all that could be read, as an entry to go on from
   * @param findings what is wrong with the file itself, each with its line; what is wrong with the
   *     entry, the rules find
   * @param lines the line of each person of the entry
   */
  public record Contents(EnteredMove entry, List<Finding> findings, List<Integer> lines) {
    /** Contents; the lists are copied. */
    public Contents {
      findings = List.copyOf(findings);
      lines = List.copyOf(lines);
    }

    /** A finding about the entry, with the line of the file it comes from before its item. */
    public Finding onItsLine(Finding finding) {
      Matcher person = PERSON.matcher(finding.where().path());
      if (!person.lookingAt()) {
        return finding;
      }
      int line = lines.get(Integer.parseInt(person.group(1)));
      return new Finding(
          finding.code(),
          new EntryItem(finding.where().path(), line + "行目：" + finding.where().label()),
          finding.details());
    }
  }

  /** Reads a file. */
  public static Contents read(byte[] bytes) {
    TransferCertificateFile file = new TransferCertificateFile();
    EnteredMove entry = file.entry(bytes);
    return new Contents(entry, file.findings.list(), file.lines);
  }

  private EnteredMove entry(byte[] bytes) {
    EnteredMove empty = new EnteredMove(MOVING_IN, Map.of(), List.of());
    if (bytes.length > LARGEST) {
      findings.add(FindingCode.FILE_TOO_LARGE, line(1), "1MB");
      return empty;
    }
    String text = text(bytes);
    if (text == null) {
      return empty;
    }
    if (text.isBlank()) {
      findings.add(FindingCode.FILE_EMPTY, line(1));
      return empty;
    }
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      findings.add(FindingCode.FILE_CUT, line((int) text.lines().count()));
    }
    try {
      return rows(
          CsvReader.builder()
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(text)
              .stream()
              .toList());
    } catch (CsvParseException broken) {
      findings.add(FindingCode.FILE_CUT, line((int) text.lines().count()));
      return empty;
    }
  }

  /** The text of the file, or null when it is none. */
  private @Nullable String text(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        findings.add(FindingCode.FILE_NOT_TEXT, line(1));
        return null;
      }
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      int line = lineOfFirstFault(bytes);
      findings.add(FindingCode.FILE_ENCODING, line(line), Integer.toString(line));
      return null;
    }
  }

  private static int lineOfFirstFault(byte[] bytes) {
    String replaced = new String(bytes, StandardCharsets.UTF_8);
    int fault = replaced.indexOf('\uFFFD');
    return (int) replaced.substring(0, Math.max(fault, 0)).chars().filter(c -> c == '\n').count()
        + 1;
  }

  private EnteredMove rows(List<CsvRecord> records) {
    List<@Nullable EntryField> columns = columns(records.getFirst());
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    List<PersonEntry> persons = new ArrayList<>();
    Set<CommonField> mixed = new LinkedHashSet<>();
    for (CsvRecord row : records.subList(1, records.size())) {
      if (row.getFields().stream().allMatch(String::isBlank)) {
        continue;
      }
      int line = (int) row.getStartingLineNumber();
      if (row.getFieldCount() != columns.size()) {
        findings.add(
            FindingCode.ROW_FIELDS,
            line(line),
            Integer.toString(row.getFieldCount()),
            Integer.toString(columns.size()));
      }
      persons.add(person(row, columns, common, mixed, line));
      lines.add(line);
    }
    if (persons.isEmpty()) {
      findings.add(FindingCode.FILE_EMPTY, line(1));
    }
    return new EnteredMove(MOVING_IN, common, persons);
  }

  private List<@Nullable EntryField> columns(CsvRecord header) {
    Map<String, EntryField> known = new HashMap<>();
    for (CommonField field : MoveFields.common(MOVING_IN)) {
      known.put(field.fileName(), field);
    }
    for (PersonField field : MoveFields.person(MOVING_IN)) {
      known.put(field.fileName(), field);
    }
    List<@Nullable EntryField> columns = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String name : header.getFields()) {
      EntryField field = known.get(name.strip());
      if (field == null) {
        faults.add("不明な項目「" + shortened(name) + "」");
      } else if (columns.contains(field)) {
        faults.add("項目「" + name.strip() + "」の重複");
      }
      columns.add(field);
    }
    for (PersonField field : PersonField.values()) {
      if (NEEDED.contains(field) && !columns.contains(field)) {
        faults.add("項目「" + field.fileName() + "」がない");
      }
    }
    if (!faults.isEmpty()) {
      findings.add(FindingCode.FILE_COLUMNS, line(1), String.join("、", faults));
    }
    return columns;
  }

  private PersonEntry person(
      CsvRecord row,
      List<@Nullable EntryField> columns,
      Map<CommonField, String> common,
      Set<CommonField> mixed,
      int line) {
    Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
    for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
      String text = row.getField(i);
      EntryField column = columns.get(i);
      if (column == null || text.isEmpty()) {
        continue;
      }
      switch (column) {
        case PersonField field -> fields.put(field, text);
        case CommonField field -> {
          String before = common.putIfAbsent(field, text);
          if (before != null && !before.equals(text) && mixed.add(field)) {
            findings.add(
                FindingCode.FILE_MIXED,
                new EntryItem("line[" + line + "]", line + "行目の" + field.label()));
          }
        }
      }
    }
    return new PersonEntry(fields);
  }

  /** A column name may be anything, also a resident's name in a file without a header. */
  private static String shortened(String name) {
    String bare = name.strip();
    return bare.matches("[a-z0-9_]{1,60}") ? bare : "…";
  }

  private static EntryItem line(int number) {
    return new EntryItem("line[" + number + "]", number + "行目");
  }
}
