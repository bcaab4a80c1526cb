package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.internal.Trays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The printers that are set up, and what a terminal prints on if nothing else is chosen (10.7). */
public final class Printers {
  private static final Field<String> LG_CODE = text("lg_code");
  private static final Field<String> CODE = text("printer_code");
  private static final Field<String> NAME = text("name");
  private static final Field<String> MARK = text("mark");
  private static final Field<String> ADDRESS = text("address");
  private static final Field<String> TRAYS = text("trays");
  private static final Field<String> USUAL = text("usual");
  private static final Field<String> OUTPUT = text("output");
  private static final Field<String> TERMINAL = text("terminal_code");
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  private Printers() {}

  /** Those in use today, by code. */
  public static List<Printer> inUse(Passage passage) {
    LocalDate today = passage.today();
    return read(passage, FROM.le(today).and(TO.isNull().or(TO.ge(today))));
  }

  /** A printer in use today. */
  public static Optional<Printer> find(Passage passage, String code) {
    return inUse(passage).stream().filter(printer -> printer.code().equals(code)).findFirst();
  }

  /** A printer, also one that is out of use, to ask what became of a job. */
  public static Optional<Printer> ever(Passage passage, String code) {
    return read(passage, CODE.eq(code)).stream().findFirst();
  }

  /**
   * The printer that the terminal at work prints on if nothing else is chosen; empty where papers
   * come as PDF: because the terminal is set so, or because neither it nor the municipality has a
   * printer.
   */
  public static Optional<Printer> usual(Passage passage) {
    Optional<Record> terminal =
        passage
            .sql()
            .select(OUTPUT, CODE)
            .from(table(name("terminal")))
            .where(
                LG_CODE.eq(passage.municipality().value()),
                TERMINAL.eq(passage.operator().terminal()))
            .fetchOptional()
            .map(row -> row);
    @Nullable String output = terminal.map(row -> row.get(OUTPUT)).orElse(null);
    @Nullable String own = terminal.map(row -> row.get(CODE)).orElse(null);
    if ("PDF".equals(output)) {
      return Optional.empty();
    }
    return inUse(passage).stream()
        .filter(printer -> own == null ? printer.usual() : printer.code().equals(own))
        .findFirst();
  }

  private static List<Printer> read(Passage passage, Condition condition) {
    return passage
        .sql()
        .select(CODE, NAME, MARK, ADDRESS, TRAYS, USUAL)
        .from(table(name("printer")))
        .where(LG_CODE.eq(passage.municipality().value()), condition)
        .orderBy(CODE)
        .fetch(Printers::printer);
  }

  private static Printer printer(Record row) {
    Map<String, String> trays = Trays.read(Objects.requireNonNullElse(row.get(TRAYS), ""));
    return new Printer(
        row.get(CODE),
        row.get(NAME),
        Objects.requireNonNullElse(row.get(MARK), ""),
        URI.create(row.get(ADDRESS)),
        trays,
        "YES".equals(row.get(USUAL)));
  }

  private static Field<String> text(String column) {
    return DSL.field(name(column), SQLDataType.VARCHAR);
  }
}
