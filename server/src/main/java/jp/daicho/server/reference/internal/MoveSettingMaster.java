package jp.daicho.server.reference.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MoveSetting;
import org.springframework.stereotype.Component;

/** What is set for the work on moves (4.0.1, 4.0.8). */
@Component
final class MoveSettingMaster extends SettingMaster {
  MoveSettingMaster(Eras eras) {
    super("move_setting", eras);
  }

  @Override
  public MasterKind kind() {
    return MasterKind.MOVE_SETTINGS;
  }

  /**
   * A city without wards has nothing to limit by them; one with wards takes notices in without a
   * clerk whatever it likes (4.5.6).
   */
  @Override
  Map<String, String> items(Passage passage) {
    boolean wards = !Wards.of(passage.municipality()).isEmpty();
    Map<String, String> items = new LinkedHashMap<>();
    for (MoveSetting setting : MoveSetting.values()) {
      if (setting != (wards ? MoveSetting.IMMIGRATION_INTAKE : MoveSetting.OWN_WARD_ONLY)) {
        items.put(setting.name(), setting.label());
      }
    }
    return items;
  }

  @Override
  Bounds bounds(String item) {
    MoveSetting setting = MoveSetting.valueOf(item);
    return new Bounds(setting.least(), setting.most());
  }

  @Override
  boolean allows(String item, int value) {
    return MoveSetting.valueOf(item).allows(value);
  }
}
