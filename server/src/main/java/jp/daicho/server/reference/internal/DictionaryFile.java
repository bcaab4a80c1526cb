package jp.daicho.server.reference.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.server.reference.DictionaryFault;
import jp.daicho.server.reference.DictionaryKind;
import jp.daicho.server.reference.DictionaryRefusedException;

/**
 * Reads the file of a dictionary, all of it or nothing: every faulty line is told with its number,
 * item and reason.
 */
public final class DictionaryFile {
  private static final int MOST_FAULTS = 100;
  private static final int POSTAL_COLUMNS = 15;
  private static final List<String> TOWN_COLUMNS =
      List.of("住所コード", "大字", "大字カナ", "小字", "小字カナ", "郵便番号");
  private static final List<String> COUNTRY_COLUMNS = List.of("コード", "名称");
  private static final EntryItem FILE = new EntryItem("file", "ファイル");

  private final DictionaryKind kind;
  private final List<DictionaryFault> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Edition.Line> lines = new ArrayList<>();
  private final PostalTowns postalTowns = new PostalTowns();
  private final NationwideTowns towns;
  private boolean headerIsWrong;

  private DictionaryFile(DictionaryKind kind, NationwideTowns towns) {
    this.kind = kind;
    this.towns = towns;
  }

  /**
   * The entries of a file.
   *
   * @throws DictionaryRefusedException if anything is wrong with it
   */
  public static List<Edition.Line> read(DictionaryKind kind, byte[] content, Editions editions) {
    DictionaryFile file = new DictionaryFile(kind, editions.towns());
    file.read(text(content));
    if (file.faults.isEmpty() && file.lines.isEmpty()) {
      file.fault(0, FindingCode.FILE_EMPTY, FILE);
    }
    if (!file.faults.isEmpty()) {
      throw new DictionaryRefusedException(file.faults);
    }
    return file.lines;
  }

  /** A country as a line of an edition. */
  static Edition.Line country(String code, String name) {
    return new Edition.Line("", code, "", name, "", "", "", "", "", "", "");
  }

  private void read(String text) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        if (faults.size() >= MOST_FAULTS || headerIsWrong) {
          return;
        }
        if (kind == DictionaryKind.POSTAL) {
          postal(row);
        } else if (columns.isEmpty()) {
          header(row, columns);
        } else if (row.getFieldCount() != columns.size()) {
          fault(
              row.getStartingLineNumber(),
              FindingCode.ROW_FIELDS,
              FILE,
              Integer.toString(row.getFieldCount()),
              Integer.toString(columns.size()));
        } else if (kind == DictionaryKind.TOWN) {
          town(row, columns);
        } else {
          country(row, columns);
        }
      }
    } catch (CsvParseException | java.io.IOException broken) {
      fault(0, FindingCode.FILE_CUT, FILE);
    }
  }

  private void header(CsvRecord row, Map<String, Integer> columns) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      columns.put(row.getField(i).strip(), i);
    }
    List<String> wanted = kind == DictionaryKind.TOWN ? TOWN_COLUMNS : COUNTRY_COLUMNS;
    List<String> missing = wanted.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      headerIsWrong = true;
      fault(row.getStartingLineNumber(), FindingCode.FILE_COLUMNS, FILE, String.join("、", missing));
    }
  }

  private void postal(CsvRecord row) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() != POSTAL_COLUMNS) {
      fault(
          line,
          FindingCode.ROW_FIELDS,
          FILE,
          Integer.toString(row.getFieldCount()),
          Integer.toString(POSTAL_COLUMNS));
      return;
    }
    MunicipalityCode code = municipality(line, row.getField(0).strip());
    String postalCode = postalCode(line, row.getField(2));
    PostalTowns.Named named = postalTowns.read(row.getField(2), row.getField(8), row.getField(5));
    if (code != null && postalCode != null && named != null) {
      add(
          line,
          new Edition.Line(
              postalCode,
              code.value(),
              row.getField(7),
              named.town(),
              named.kana(),
              "",
              "",
              "",
              "",
              "",
              ""),
          true);
    }
  }

  private void town(CsvRecord row, Map<String, Integer> columns) {
    long line = row.getStartingLineNumber();
    String typed = value(row, columns, "住所コード");
    AddressCode address;
    try {
      address = AddressCode.parse(typed);
    } catch (InvalidValueException invalid) {
      fault(line, FindingCode.of(invalid.fault()), item("住所コード"));
      return;
    }
    MunicipalityCode code = municipality(line, address.prefecture() + address.municipality());
    String section = value(row, columns, "大字");
    if (section.isEmpty()) {
      fault(line, FindingCode.EMPTY, item("大字"));
    }
    String given = value(row, columns, "郵便番号");
    String postalCode = given.isEmpty() ? "" : postalCode(line, given);
    if (code == null || section.isEmpty() || postalCode == null) {
      return;
    }
    String subsection = value(row, columns, "小字");
    add(
        line,
        new Edition.Line(
            postalCode.isEmpty() ? postalCodeOf(code, section + subsection) : postalCode,
            code.value(),
            Municipalities.standard().find(code).orElseThrow().name(),
            section,
            Kana.fold(value(row, columns, "大字カナ")),
            "",
            "",
            subsection,
            Kana.fold(value(row, columns, "小字カナ")),
            address.value(),
            ""),
        false);
  }

  private void country(CsvRecord row, Map<String, Integer> columns) {
    long line = row.getStartingLineNumber();
    String code = value(row, columns, "コード");
    String name = value(row, columns, "名称");
    if (!code.matches("[A-Z0-9]{2,3}")) {
      fault(line, FindingCode.UNKNOWN_FORM, item("コード"));
    } else if (name.isEmpty()) {
      fault(line, FindingCode.EMPTY, item("名称"));
    } else {
      add(line, country(code, name), false);
    }
  }

  /** Postal files name some towns twice, which says nothing; elsewhere it is a fault. */
  private void add(long line, Edition.Line entry, boolean twiceAllowed) {
    if (seen.add(entry.key())) {
      lines.add(entry);
    } else if (!twiceAllowed) {
      fault(line, FindingCode.KEPT_ALREADY, FILE);
    }
  }

  /** The postal code of the longest known town that begins the name. */
  private String postalCodeOf(MunicipalityCode code, String name) {
    String best = "";
    int longest = 0;
    for (var town : towns.in(code)) {
      if (town.postalCode() != null
          && town.name().length() > longest
          && name.startsWith(town.name())) {
        best = town.postalCode();
        longest = town.name().length();
      }
    }
    return best;
  }

  private @org.jspecify.annotations.Nullable MunicipalityCode municipality(
      long line, String jisCode) {
    try {
      MunicipalityCode code = MunicipalityCode.ofJisCode(jisCode);
      if (Municipalities.standard().find(code).isPresent()) {
        return code;
      }
    } catch (InvalidValueException invalid) {
      fault(line, FindingCode.of(invalid.fault()), item("市区町村コード"));
      return null;
    }
    fault(line, FindingCode.UNKNOWN_CODE, item("市区町村コード"));
    return null;
  }

  private @org.jspecify.annotations.Nullable String postalCode(long line, String typed) {
    try {
      return PostalCode.parse(typed).value();
    } catch (InvalidValueException invalid) {
      fault(line, FindingCode.of(invalid.fault()), item("郵便番号"));
      return null;
    }
  }

  private static String value(CsvRecord row, Map<String, Integer> columns, String name) {
    Integer place = columns.get(name);
    return place == null ? "" : row.getField(place).strip();
  }

  private static EntryItem item(String name) {
    return new EntryItem(name, name);
  }

  private void fault(long line, FindingCode code, EntryItem item, String... details) {
    faults.add(new DictionaryFault(line, Finding.of(code, item, details)));
  }

  /** UTF-8, or Shift_JIS as older files of Japan Post are. */
  private static String text(byte[] content) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException _) {
        continue;
      }
    }
    throw new DictionaryRefusedException(
        List.of(new DictionaryFault(0, Finding.of(FindingCode.FILE_NOT_TEXT, FILE))));
  }
}
