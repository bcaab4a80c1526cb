package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.SpecialCircumstance;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterKind;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;

/** Points to note by the kind of move that enters them by itself (1.1.14). */
@Component
final class NoteMaster extends NumberedMaster {
  private static final int LONGEST = 300;

  private final Eras eras;

  NoteMaster(Eras eras) {
    super("registered_note");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.POINTS_TO_NOTE;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    return List.of(
        MasterColumn.choice("moveType", "異動の種類", "move_type", moveTypes()).required().fixed(),
        MasterColumn.choice("specialCircumstance", "特別な事由", "special_circumstance", circumstances())
            .optional(circumstances())
            .keptEmpty(),
        MasterColumn.choice("item", "異動項目", "item", items()).required(),
        MasterColumn.text("words", "留意事項", "words", LONGEST).required(),
        MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()));
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(
        field(name("move_type")), field(name("special_circumstance")), field(name("entry_no")));
  }

  @Override
  List<String> naturalKey() {
    return List.of("moveType", "specialCircumstance", "item", "words");
  }

  private static Map<String, String> moveTypes() {
    Map<String, String> types = new LinkedHashMap<>();
    MoveTypes.standard().all().forEach(type -> types.put(type.id(), type.label()));
    return types;
  }

  private static Map<String, String> circumstances() {
    Map<String, String> circumstances = new LinkedHashMap<>();
    circumstances.put("", "（なし）");
    for (SpecialCircumstance circumstance : SpecialCircumstance.values()) {
      circumstances.put(circumstance.code(), circumstance.label());
    }
    return circumstances;
  }

  private static Map<String, String> items() {
    Map<String, String> items = new LinkedHashMap<>();
    NotedItem.all().forEach(item -> items.put(item.name(), item.label()));
    return items;
  }
}
