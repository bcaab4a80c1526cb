package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.MasterVersion;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A master in a table of the municipality: reads, checks and writes its entries by their columns.
 */
abstract class TableMaster implements Master {
  static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  static final Field<Integer> VERSION = field(name("version"), SQLDataType.INTEGER);
  static final String VALID_FROM = "validFrom";
  static final String VALID_TO = "validTo";

  private final Table<?> table;

  /** Over a table. */
  TableMaster(String table) {
    this.table = DSL.table(name(table));
  }

  /** Its columns, in the order of the fields. */
  abstract List<MasterColumn> columns(Passage passage);

  /** The column of the key as text. */
  abstract Field<String> key();

  /** The condition of a key. */
  Condition is(String key) {
    return key().eq(key);
  }

  /** The order of lists. */
  abstract List<OrderField<?>> order();

  /** What must not be there twice: the fields that together name an entry. */
  abstract List<String> naturalKey();

  /** What is wrong besides the forms of the fields. */
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {}

  /** What was typed, with what follows from it filled in. */
  Map<String, String> completed(Passage passage, Map<String, String> typed) {
    return typed;
  }

  /** Columns that are made from others. */
  Map<Field<?>, Object> derived(Map<String, String> values) {
    return Map.of();
  }

  @Override
  public List<MasterField> fields(Passage passage) {
    return columns(passage).stream().map(MasterColumn::field).toList();
  }

  @Override
  public List<MasterEntry> list(Passage passage, MasterQuery query) {
    List<MasterColumn> columns = columns(passage);
    Condition condition = DSL.noCondition();
    if (!query.text().isBlank()) {
      Condition found = DSL.falseCondition();
      for (MasterColumn column : columns) {
        if (column.isText()) {
          found =
              found.or(
                  column.column().coerce(String.class).containsIgnoreCase(query.text().strip()));
        }
      }
      condition = condition.and(found);
    }
    if (!query.ended()) {
      Field<LocalDate> end = field(name("valid_to"), SQLDataType.LOCALDATE);
      condition = condition.and(end.isNull().or(end.ge(passage.today())));
    }
    return select(passage, columns, condition);
  }

  @Override
  public Optional<MasterEntry> find(Passage passage, String key) {
    return select(passage, columns(passage), is(key)).stream().findFirst();
  }

  @Override
  public List<MasterVersion> history(Passage passage, String key) {
    return MasterHistory.of(passage, kind(), key);
  }

  @Override
  public MasterEntry add(Passage passage, Map<String, String> typed) {
    List<MasterColumn> columns = columns(passage);
    Map<String, String> values = read(passage, columns, completed(passage, typed), null);
    String key =
        passage
            .sql()
            .insertInto(table)
            .set(LG_CODE, passage.municipality().value())
            .set(kept(columns, values))
            .onConflictDoNothing()
            .returningResult(key())
            .fetchOptional(row -> row.value1())
            .orElseThrow(
                () -> EntryRefusedException.of(twice(), columns.getFirst().field().item()));
    MasterEntry added = find(passage, key).orElseThrow();
    MasterHistory.add(passage, kind(), added);
    return added;
  }

  @Override
  public Optional<MasterEntry> change(
      Passage passage, String key, int seen, Map<String, String> typed) {
    List<MasterColumn> columns = columns(passage);
    Optional<MasterEntry> before = find(passage, key);
    if (before.isEmpty()) {
      return before;
    }
    Map<String, String> values = read(passage, columns, completed(passage, typed), before.get());
    int changed =
        passage
            .sql()
            .update(table)
            .set(kept(columns, values))
            .set(VERSION, seen + 1)
            .where(LG_CODE.eq(passage.municipality().value()), is(key), VERSION.eq(seen))
            .execute();
    if (changed == 0) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, columns.getFirst().field().item());
    }
    MasterHistory.keepBefore(passage, kind(), before.get());
    MasterEntry after = find(passage, key).orElseThrow();
    MasterHistory.add(passage, kind(), after);
    return Optional.of(after);
  }

  /** The code of the finding where an entry is there already. */
  FindingCode twice() {
    return FindingCode.KEPT_ALREADY;
  }

  final Condition own(Passage passage) {
    return LG_CODE.eq(passage.municipality().value());
  }

  private Map<String, String> read(
      Passage passage,
      List<MasterColumn> columns,
      Map<String, String> typed,
      @Nullable MasterEntry before) {
    Findings findings = new Findings();
    Map<String, String> values = new LinkedHashMap<>();
    for (MasterColumn column : columns) {
      MasterField field = column.field();
      String text = typed.getOrDefault(field.id(), "").strip();
      if (field.fixed() && before != null) {
        text = before.value(field.id());
      }
      String value =
          field.required()
              ? findings.require(text, field.item(), column.reader()::apply)
              : findings.read(text, field.item(), column.reader()::apply);
      values.put(field.id(), value == null ? "" : value);
    }
    if (!findings.hasErrors()) {
      periodIsInOrder(columns, values, findings);
      if (isThereAlready(passage, columns, values, before)) {
        findings.add(twice(), columns.getFirst().field().item());
      }
      check(passage, values, before, findings);
    }
    if (findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return values;
  }

  private static void periodIsInOrder(
      List<MasterColumn> columns, Map<String, String> values, Findings findings) {
    String from = values.getOrDefault(VALID_FROM, "");
    String to = values.getOrDefault(VALID_TO, "");
    if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
      columns.stream()
          .filter(column -> column.id().equals(VALID_TO))
          .forEach(column -> findings.add(FindingCode.PERIOD_REVERSED, column.field().item()));
    }
  }

  private boolean isThereAlready(
      Passage passage,
      List<MasterColumn> columns,
      Map<String, String> values,
      @Nullable MasterEntry before) {
    Condition same = DSL.trueCondition();
    for (MasterColumn column : columns) {
      if (naturalKey().contains(column.id())) {
        same = same.and(column.holds(values.getOrDefault(column.id(), "")));
      }
    }
    if (before != null) {
      same = same.and(DSL.not(is(before.key())));
    }
    return passage.sql().fetchExists(table, own(passage).and(same));
  }

  private Map<Field<?>, Object> kept(List<MasterColumn> columns, Map<String, String> values) {
    Map<Field<?>, Object> row = new LinkedHashMap<>();
    for (MasterColumn column : columns) {
      row.put(column.column(), column.kept(values.getOrDefault(column.id(), "")));
    }
    row.putAll(derived(values));
    return row;
  }

  private List<MasterEntry> select(
      Passage passage, List<MasterColumn> columns, Condition condition) {
    List<Field<?>> fields = new ArrayList<>(List.of(key(), VERSION));
    columns.forEach(column -> fields.add(column.column()));
    return passage
        .sql()
        .select(fields)
        .from(table)
        .where(own(passage), condition)
        .orderBy(order())
        .limit(MasterQuery.MOST + 1)
        .fetch(row -> entry(row, columns, passage.today()));
  }

  private MasterEntry entry(Record row, List<MasterColumn> columns, LocalDate today) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.get(i + 2);
      values.put(columns.get(i).id(), value == null ? "" : value.toString());
    }
    String to = values.getOrDefault(VALID_TO, "");
    boolean inUse = to.isEmpty() || !LocalDate.parse(to).isBefore(today);
    return new MasterEntry(String.valueOf(row.get(0)), row.get(VERSION), values, inUse);
  }
}
