package jp.daicho.forms.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a data file that knows its line, so that every fault can be shown where it is. */
final class TemplateNode {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");

  private final String file;
  private final Node node;
  private final Map<String, TemplateNode> entries = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  TemplateNode(String file, Node node) {
    this.file = file;
    this.node = node;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        var key = new TemplateNode(file, tuple.getKeyNode());
        var value = new TemplateNode(file, tuple.getValueNode());
        if (entries.put(key.asText(), value) != null) {
          throw key.fault("'" + key.asText() + "' is given twice");
        }
      }
    }
  }

  /** Counted from 1. */
  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  TemplateException fault(String reason) {
    return new TemplateException(file, line(), reason);
  }

  Optional<TemplateNode> find(String key) {
    if (!(node instanceof MappingNode)) {
      throw fault("names with values are expected here");
    }
    read.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  TemplateNode get(String key) {
    return find(key).orElseThrow(() -> fault("'" + key + "' is missing"));
  }

  List<TemplateNode> list(String key) {
    TemplateNode list = get(key);
    if (!(list.node instanceof SequenceNode sequence)) {
      throw list.fault("'" + key + "' must be a list");
    }
    var nodes = new ArrayList<TemplateNode>();
    for (Node each : sequence.getValue()) {
      nodes.add(new TemplateNode(file, each));
    }
    return nodes;
  }

  Map<String, TemplateNode> map() {
    read.addAll(entries.keySet());
    return entries;
  }

  String asText() {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault("a single value is expected here");
    }
    return scalar.getValue();
  }

  String text(String key) {
    return get(key).asText();
  }

  double number(String key, double least, double most) {
    return get(key).asNumber(key, least, most);
  }

  double number(String key, double least, double most, double otherwise) {
    return find(key).map(found -> found.asNumber(key, least, most)).orElse(otherwise);
  }

  int integer(String key, int least, int most) {
    return get(key).asInteger(key, least, most);
  }

  int integer(String key, int least, int most, int otherwise) {
    return find(key).map(found -> found.asInteger(key, least, most)).orElse(otherwise);
  }

  private int asInteger(String key, int least, int most) {
    double number = asNumber(key, least, most);
    if (number != Math.rint(number)) {
      throw fault("'" + key + "' must be a whole number, not " + asText());
    }
    return (int) number;
  }

  private double asNumber(String key, double least, double most) {
    String written = asText();
    if (!NUMBER.matcher(written).matches()) {
      throw fault("'" + key + "' must be a number, not " + written);
    }
    double number = Double.parseDouble(written);
    if (number < least || number > most) {
      throw fault("'" + key + "' must lie between " + least + " and " + most);
    }
    return number;
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    Optional<TemplateNode> found = find(key);
    if (found.isEmpty()) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(found.get().asText())) {
        return constant;
      }
    }
    throw found.get().fault("'" + key + "' cannot be " + found.get().asText());
  }

  /** Refuses names nobody asked for: most often a slip of the pen. */
  void refuseOthers() {
    entries.forEach(
        (key, value) -> {
          if (!read.contains(key)) {
            throw value.fault("'" + key + "' is not known here");
          }
        });
  }
}
