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
import jp.daicho.server.reference.RestrictionSetting;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is set for temporary releases (3.1). */
@Component
final class RestrictionSettingMaster extends NumberedMaster {
  private static final String ITEM = "item";
  private static final String VALUE = "value";

  private final Eras eras;

  RestrictionSettingMaster(Eras eras) {
    super("restriction_setting");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.RESTRICTION_SETTINGS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    Map<String, String> items = new LinkedHashMap<>();
    for (RestrictionSetting setting : RestrictionSetting.values()) {
      items.put(setting.name(), setting.label());
    }
    return List.of(
        MasterColumn.choice(ITEM, "設定項目", "item", items).required().fixed(),
        MasterColumn.number(VALUE, "値", "value", RestrictionSettingMaster::number).required(),
        MasterColumn.day(VALID_FROM, "適用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "適用終了日", "valid_to", eras.calendar()));
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(field(name(ITEM)));
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
    int value = Integer.parseInt(values.getOrDefault(VALUE, ""));
    if (value < 1 || value > RestrictionSetting.MOST) {
      columns(passage).stream()
          .filter(column -> column.id().equals(VALUE))
          .forEach(
              column ->
                  findings.add(
                      FindingCode.SETTING_OUT_OF_RANGE,
                      column.field().item(),
                      "1",
                      Integer.toString(RestrictionSetting.MOST)));
    }
  }

  private static String number(String typed) {
    String number = Kana.fold(typed);
    if (!number.matches("[0-9]{1,5}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, VALUE);
    }
    return Integer.toString(Integer.parseInt(number));
  }
}
