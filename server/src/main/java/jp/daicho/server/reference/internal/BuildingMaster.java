package jp.daicho.server.reference.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterKind;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;

/** Buildings (方書) by the lot they stand at (1.3.4). */
@Component
final class BuildingMaster extends LocatedMaster {

  BuildingMaster(AddressBooks addresses, Eras eras) {
    super("building", addresses, eras);
  }

  @Override
  public MasterKind kind() {
    return MasterKind.BUILDINGS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("APARTMENT", "アパート");
    kinds.put("CONDOMINIUM", "マンション");
    kinds.put("DORMITORY", "寮");
    kinds.put("HOUSING_COMPLEX", "団地");
    kinds.put("FACILITY", "施設");
    kinds.put("OTHER", "その他");
    List<MasterColumn> columns = new ArrayList<>();
    columns.add(town());
    columns.add(MasterColumn.text("lot", "番地・号", "lot", 50).required().hint("例：１２番地の３、１番２号"));
    columns.add(MasterColumn.text("name", "方書", "name", 100).required().hint("例：神明ハイツ"));
    columns.add(MasterColumn.text("kana", "カナ", "kana", 200));
    columns.add(MasterColumn.choice("kind", "区分", "kind", kinds));
    columns.add(municipality(passage));
    columns.addAll(period());
    return columns;
  }

  @Override
  List<OrderField<?>> order() {
    return byLot();
  }

  @Override
  List<String> naturalKey() {
    return List.of(MUNICIPALITY, TOWN, "lot", "name");
  }

  @Override
  Map<Field<?>, Object> derived(Map<String, String> values) {
    return numbers(values.getOrDefault("lot", ""));
  }
}
