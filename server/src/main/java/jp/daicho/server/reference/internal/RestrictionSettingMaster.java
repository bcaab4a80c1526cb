package jp.daicho.server.reference.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.RestrictionSetting;
import org.springframework.stereotype.Component;

/** What is set for temporary releases (3.1, 3.4). */
@Component
final class RestrictionSettingMaster extends SettingMaster {
  RestrictionSettingMaster(Eras eras) {
    super("restriction_setting", eras);
  }

  @Override
  public MasterKind kind() {
    return MasterKind.RESTRICTION_SETTINGS;
  }

  @Override
  Map<String, String> items(Passage passage) {
    Map<String, String> items = new LinkedHashMap<>();
    for (RestrictionSetting setting : RestrictionSetting.values()) {
      items.put(setting.name(), setting.label());
    }
    return items;
  }

  @Override
  Bounds bounds(String item) {
    return new Bounds(1, RestrictionSetting.MOST);
  }
}
