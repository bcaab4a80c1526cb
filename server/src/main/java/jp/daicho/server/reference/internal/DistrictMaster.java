package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Districts by the towns and lots that belong to them (1.3.5). */
@Component
final class DistrictMaster extends LocatedMaster {

  DistrictMaster(AddressBooks addresses, Eras eras) {
    super("district_area", addresses, eras);
  }

  @Override
  public MasterKind kind() {
    return MasterKind.DISTRICTS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    List<MasterColumn> columns = new ArrayList<>();
    columns.add(MasterColumn.text("kind", "地区の種類", "kind", 20).required().hint("例：小学校区、投票区"));
    columns.add(MasterColumn.text("code", "地区コード", "code", 10).required());
    columns.add(MasterColumn.text("name", "地区名", "name", 50).required());
    columns.add(town());
    columns.add(lot("lotFrom", "番地から", "lot_from").hint("町字の一部のときだけ"));
    columns.add(lot("lotTo", "番地まで", "lot_to"));
    columns.add(municipality(passage));
    columns.addAll(period());
    return columns;
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(
        field(name("kind")),
        field(name("code")),
        field(name("town")),
        field(name("lot_from")).asc().nullsFirst());
  }

  @Override
  List<String> naturalKey() {
    return List.of("kind", "code", MUNICIPALITY, TOWN, "lotFrom");
  }

  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    super.check(passage, values, before, findings);
    String from = values.getOrDefault("lotFrom", "");
    String to = values.getOrDefault("lotTo", "");
    if (!from.isEmpty() && !to.isEmpty() && Integer.parseInt(from) > Integer.parseInt(to)) {
      columns(passage).stream()
          .filter(column -> column.id().equals("lotTo"))
          .forEach(column -> findings.add(FindingCode.PERIOD_REVERSED, column.field().item()));
    }
  }

  private static MasterColumn lot(String id, String label, String column) {
    return MasterColumn.number(
        id,
        label,
        column,
        typed -> {
          String number = Kana.fold(typed);
          if (!number.matches("[0-9]{1,5}")) {
            throw new InvalidValueException(Fault.NOT_DIGITS, id);
          }
          return Integer.toString(Integer.parseInt(number));
        });
  }
}
