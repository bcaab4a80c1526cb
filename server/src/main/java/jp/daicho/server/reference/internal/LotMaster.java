package jp.daicho.server.reference.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterKind;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;

/**
 * Lots at which an address can be taken (1.3.2), with what a residential indication or a land
 * readjustment replaced. A special lot such as 無番地 has no number of its own and is sorted by one
 * set by hand.
 */
@Component
final class LotMaster extends LocatedMaster {
  private static final String SORTED_AS = "sortedAs";

  LotMaster(AddressBooks addresses, Eras eras) {
    super("lot", addresses, eras);
  }

  @Override
  public MasterKind kind() {
    return MasterKind.LOTS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("LOT", "地番");
    kinds.put("RESIDENTIAL", "住居表示");
    kinds.put("SPECIAL", "特殊地番");
    Map<String, String> measures = new LinkedHashMap<>();
    measures.put("RESIDENTIAL_INDICATION", "住居表示の実施");
    measures.put("LAND_READJUSTMENT", "区画整理");
    Map<String, String> withNone = new LinkedHashMap<>();
    withNone.put("", "（なし）");
    withNone.putAll(measures);
    List<MasterColumn> columns = new ArrayList<>();
    columns.add(town());
    columns.add(
        MasterColumn.text("notation", "番地・号", "notation", 50).required().hint("例：１２番地の３、１番２号"));
    columns.add(MasterColumn.choice("kind", "区分", "kind", kinds));
    columns.add(
        MasterColumn.coded(SORTED_AS, "並び順の番号", "sorted_as", LotMaster::sortedAs)
            .hint("番地-枝番-孫枝番。空欄なら表記から読み取ります。例：12-3"));
    columns.add(
        MasterColumn.choice("measure", "住居表示・区画整理", "measure", measures).optional(withNone));
    columns.add(MasterColumn.text("formerTown", "実施前の町字", "former_town", 120));
    columns.add(MasterColumn.text("formerNotation", "実施前の番地", "former_notation", 50));
    columns.add(MasterColumn.text("note", "備考", "note", 200).unlisted());
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
    return List.of(MUNICIPALITY, TOWN, "notation");
  }

  @Override
  Map<Field<?>, Object> derived(Map<String, String> values) {
    String sortedAs = values.getOrDefault(SORTED_AS, "");
    return numbers(sortedAs.isEmpty() ? values.getOrDefault("notation", "") : sortedAs);
  }

  private static String sortedAs(String typed) {
    String numbers = Kana.fold(typed).replaceAll("[ー−‐]", "-");
    if (!numbers.matches("[0-9]{1,5}(-[0-9]{1,5}){0,2}")) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "sort numbers");
    }
    return numbers;
  }
}
