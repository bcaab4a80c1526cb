package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MoveSetting;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is set for the work on moves (4.0.1, 4.0.8). */
@Component
final class MoveSettingMaster extends NumberedMaster {
  private static final String ITEM = "item";
  private static final String VALUE = "value";

  private final Eras eras;

  MoveSettingMaster(Eras eras) {
    super("move_setting");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.MOVE_SETTINGS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    return List.of(
        MasterColumn.choice(ITEM, "設定項目", "item", items(passage)).required().fixed(),
        MasterColumn.number(VALUE, "値", "value", MoveSettingMaster::number).required(),
        MasterColumn.day(VALID_FROM, "適用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "適用終了日", "valid_to", eras.calendar()));
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(field(name("item")));
  }

  @Override
  List<String> naturalKey() {
    return List.of(ITEM);
  }

  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    MoveSetting setting = MoveSetting.valueOf(values.getOrDefault(ITEM, ""));
    int value = Integer.parseInt(values.getOrDefault(VALUE, ""));
    if (!setting.allows(value)) {
      columns(passage).stream()
          .filter(column -> column.id().equals(VALUE))
          .forEach(
              column ->
                  findings.add(
                      FindingCode.SETTING_OUT_OF_RANGE,
                      column.field().item(),
                      Integer.toString(setting.least()),
                      Integer.toString(setting.most())));
    }
  }

  /**
   * A city without wards has nothing to limit by them; one with wards takes notices in without a
   * clerk whatever it likes (4.5.6).
   */
  private static Map<String, String> items(Passage passage) {
    boolean wards = !Wards.of(passage.municipality()).isEmpty();
    Map<String, String> items = new LinkedHashMap<>();
    for (MoveSetting setting : MoveSetting.values()) {
      if (setting != (wards ? MoveSetting.IMMIGRATION_INTAKE : MoveSetting.OWN_WARD_ONLY)) {
        items.put(setting.name(), setting.label());
      }
    }
    return items;
  }

  private static String number(String typed) {
    String number = Kana.fold(typed);
    if (!number.matches("[0-9]{1,5}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, VALUE);
    }
    return Integer.toString(Integer.parseInt(number));
  }
}
