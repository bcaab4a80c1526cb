package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.documents.CounterFile;

/**
 * The rows of a file as the persons of an entry (10.8): what the persons share stands in every row
 * and must not differ.
 */
public final class MoveRows {
  private final Map<String, EntryField> fields = new LinkedHashMap<>();
  private final Map<CommonField, String> common = new EnumMap<>(CommonField.class);
  private final Set<CommonField> mixed = new LinkedHashSet<>();
  private final Findings findings;

  private MoveRows(List<? extends EntryField> columns, Findings findings) {
    columns.forEach(field -> this.fields.putIfAbsent(field.fileName(), field));
    this.findings = findings;
  }

  /**
   * Reads the rows; a person a row, in their order.
   *
   * @param columns the items a column may have
   * @param besides names of columns that are no items of the entry
   * @param needed names of columns that must be there
   */
  public static EnteredMove read(
      CounterFile file,
      MoveType type,
      List<? extends EntryField> columns,
      Set<String> besides,
      List<String> needed,
      Findings findings) {
    MoveRows rows = new MoveRows(columns, findings);
    Set<String> known = new HashSet<>(rows.fields.keySet());
    known.addAll(besides);
    file.checkColumns(known, needed, findings);
    List<PersonEntry> persons = new ArrayList<>();
    for (CounterFile.Row row : file.rows()) {
      persons.add(rows.person(file, row));
    }
    return new EnteredMove(type, rows.common, persons);
  }

  private PersonEntry person(CounterFile file, CounterFile.Row row) {
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    for (int i = 0; i < file.columns().size(); i++) {
      String name = file.columns().get(i);
      EntryField column = file.columns().indexOf(name) == i ? fields.get(name) : null;
      String text = row.get(i);
      if (column == null || text.isEmpty()) {
        continue;
      }
      switch (column) {
        case PersonField field -> texts.put(field, text);
        case CommonField field -> {
          String before = common.putIfAbsent(field, text);
          if (before != null && !before.equals(text) && mixed.add(field)) {
            findings.add(FindingCode.FILE_MIXED, row.item(field.label()));
          }
        }
      }
    }
    return new PersonEntry(texts);
  }
}
