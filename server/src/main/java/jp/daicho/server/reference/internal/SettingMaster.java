package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/** Settings that are whole numbers, each for some days: an item, its value, and from when. */
abstract class SettingMaster extends NumberedMaster {
  private static final String ITEM = "item";
  private static final String VALUE = "value";

  private final Eras eras;

  /** Over a table. */
  SettingMaster(String table, Eras eras) {
    super(table);
    this.eras = eras;
  }

  /** What can be set here, by name, as users call it. */
  abstract Map<String, String> items(Passage passage);

  /** What an item can be set to. */
  abstract Bounds bounds(String item);

  /** Whether an item can be set to a value within its bounds. */
  boolean allows(String item, int value) {
    return value >= bounds(item).least() && value <= bounds(item).most();
  }

  @Override
  final List<MasterColumn> columns(Passage passage) {
    return List.of(
        MasterColumn.choice(ITEM, "設定項目", ITEM, items(passage)).required().fixed(),
        value(),
        MasterColumn.day(VALID_FROM, "適用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "適用終了日", "valid_to", eras.calendar()));
  }

  private static MasterColumn value() {
    return MasterColumn.number(VALUE, "値", VALUE, SettingMaster::number).required();
  }

  @Override
  final List<OrderField<?>> order() {
    return List.of(field(name(ITEM)));
  }

  @Override
  final List<String> naturalKey() {
    return List.of(ITEM);
  }

  @Override
  final void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    String item = values.getOrDefault(ITEM, "");
    if (!allows(item, Integer.parseInt(values.getOrDefault(VALUE, "")))) {
      Bounds bounds = bounds(item);
      EntryItem where = value().field().item();
      findings.add(
          FindingCode.SETTING_OUT_OF_RANGE,
          where,
          Integer.toString(bounds.least()),
          Integer.toString(bounds.most()));
    }
  }

  private static String number(String typed) {
    String number = Kana.fold(typed);
    if (!number.matches("[0-9]{1,5}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, VALUE);
    }
    return Integer.toString(Integer.parseInt(number));
  }

  /** The least and the most that a setting can be. */
  record Bounds(int least, int most) {}
}
