package jp.daicho.server.links.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The content of a message as far as an operator may see it (10.4). */
final class SeenContent {
  private static final String HIDDEN = "（非表示）";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, ItemProtection> PROTECTED = protectedMembers();

  private SeenContent() {}

  /**
   * Leaves out what the operator may not see; a text that is no JSON is shown only to those who may
   * see everything.
   */
  static String of(Passage passage, String content) {
    try {
      JsonNode node = JSON.readTree(content);
      if (node.isObject()) {
        hide(passage, (ObjectNode) node);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
      }
    } catch (JacksonException noJson) {
      // Below.
    }
    for (ItemProtection protection : ItemProtection.values()) {
      if (!passage.may(Permission.seeing(protection))) {
        return HIDDEN;
      }
    }
    passage.numberShown();
    return content;
  }

  private static void hide(Passage passage, ObjectNode node) {
    for (String member : node.propertyNames().toArray(String[]::new)) {
      JsonNode value = node.path(member);
      Optional<ItemProtection> protection = Optional.ofNullable(PROTECTED.get(member));
      if (protection.isPresent() && !passage.may(Permission.seeing(protection.get()))) {
        node.put(member, HIDDEN);
      } else if (protection.filter(it -> it == ItemProtection.INDIVIDUAL_NUMBER).isPresent()) {
        passage.numberShown();
      }
      if (value.isObject()) {
        hide(passage, (ObjectNode) value);
      }
      for (JsonNode element : value.isArray() ? value : JSON.createArrayNode()) {
        if (element.isObject()) {
          hide(passage, (ObjectNode) element);
        }
      }
    }
  }

  private static Map<String, ItemProtection> protectedMembers() {
    Map<String, ItemProtection> members = new HashMap<>();
    for (PersonField field : PersonField.values()) {
      field.protection().ifPresent(protection -> members.put(field.path(), protection));
    }
    return Map.copyOf(members);
  }
}
