package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Printers;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Terminals (1.3.1), in the table of the operators: a sign-in from a terminal's network address is
 * at its place, and its name stands in the numbers of the papers it issues (5.5).
 */
@Component
final class TerminalMaster extends CodedMaster {
  private static final Field<String> PLACE = field(name("place_code"), SQLDataType.CLOB);
  private static final Field<String> NAME = field(name("name"), SQLDataType.CLOB);
  private final Eras eras;

  TerminalMaster(Eras eras) {
    super("terminal", "terminal_code");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.TERMINALS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    return List.of(
        MasterColumn.text(CODE, "コード", "terminal_code", 20).required().fixed().hint("例：T01"),
        MasterColumn.text("name", "名称", "name", 20).required().hint("証明書の発行番号に使います。例：東支所1"),
        MasterColumn.choice("placeCode", "入力場所", "place_code", places(passage)),
        MasterColumn.text("networkAddress", "ネットワークアドレス", "network_address", 45)
            .hint("この端末からのログインを見分けます。例：10.1.2.3"),
        MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()).required(),
        MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()),
        MasterColumn.choice("output", "通常の出力", "output", outputs(false))
            .optional(outputs(true))
            .unlisted(),
        MasterColumn.choice("printer", "通常のプリンタ", "printer_code", printers(passage, false))
            .optional(printers(passage, true))
            .unlisted());
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(PLACE.asc(), key().asc());
  }

  private static Map<String, String> outputs(boolean withNone) {
    Map<String, String> outputs = new LinkedHashMap<>();
    if (withNone) {
      outputs.put("", "プリンタがあれば紙、なければPDF");
    }
    outputs.put("PAPER", "紙");
    outputs.put("PDF", "PDF");
    return outputs;
  }

  private static Map<String, String> printers(Passage passage, boolean withNone) {
    Map<String, String> printers = new LinkedHashMap<>();
    if (withNone) {
      printers.put("", "（端末に指定がないときのプリンタ）");
    }
    Printers.inUse(passage).forEach(printer -> printers.put(printer.code(), printer.name()));
    return printers;
  }

  private Map<String, String> places(Passage passage) {
    Field<LocalDate> end = field(name("valid_to"), SQLDataType.LOCALDATE);
    Map<String, String> places = new LinkedHashMap<>();
    passage
        .sql()
        .select(PLACE, NAME, end)
        .from(table(name("place_of_entry")))
        .where(own(passage))
        .orderBy(PLACE)
        .forEach(
            row ->
                places.put(
                    row.value1(),
                    row.value3() == null || !row.value3().isBefore(passage.today())
                        ? row.value2()
                        : row.value2() + "（使用終了）"));
    return places;
  }
}
