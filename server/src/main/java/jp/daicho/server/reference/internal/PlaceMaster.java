package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.PlaceKind;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places of entry (1.3.1). The table is that of the operators, whose sign-in reads it; besides the
 * set-up of an installation only this writes it.
 */
@Component
final class PlaceMaster extends CodedMaster {
  private final Eras eras;

  PlaceMaster(Eras eras) {
    super("place_of_entry", "place_code");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.PLACES;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    List<MasterColumn> columns = new ArrayList<>();
    columns.add(MasterColumn.text(CODE, "コード", "place_code", 10).required().fixed().hint("例：001"));
    columns.add(MasterColumn.text("name", "名称", "name", 50).required().hint("例：東支所市民窓口"));
    Map<String, String> kinds = new LinkedHashMap<>();
    for (PlaceKind kind : PlaceKind.values()) {
      kinds.put(kind.name(), kind.label());
    }
    columns.add(MasterColumn.choice("kind", "区分", "kind", kinds));
    Map<String, String> wards = Wards.of(passage.municipality());
    if (!wards.isEmpty()) {
      Map<String, String> withNone = new LinkedHashMap<>();
      withNone.put("", "（なし）");
      withNone.putAll(wards);
      columns.add(MasterColumn.choice("ward", "行政区", "ward_code", wards).optional(withNone));
    }
    columns.add(MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()).required());
    columns.add(MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()));
    return columns;
  }

  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    String last = values.getOrDefault(VALID_TO, "");
    if (before == null || last.isEmpty()) {
      return;
    }
    Field<LocalDate> end = field(name("valid_to"), SQLDataType.LOCALDATE);
    int terminals =
        passage
            .sql()
            .fetchCount(
                table(name("terminal")),
                own(passage),
                key().eq(before.key()),
                end.isNull().or(end.gt(LocalDate.parse(last))));
    if (terminals > 0) {
      columns(passage).stream()
          .filter(column -> column.id().equals(VALID_TO))
          .forEach(
              column ->
                  findings.add(
                      FindingCode.PLACE_IN_USE,
                      column.field().item(),
                      Integer.toString(terminals)));
    }
  }
}
