package jp.daicho.server.papers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a clerk is asked before a paper is made, because the register does not have it.
 *
 * @param name its name in addresses and JSON
 * @param label what the clerk reads
 * @param hint more about it; may be empty
 * @param initial the answer that is offered; may be empty
 * @param options the answers to choose from with their words; empty where anything can be typed
 */
public record PaperQuestion(
    String name, String label, String hint, String initial, Map<String, String> options) {
  /** A question; the map is copied, its order kept. */
  public PaperQuestion {
    Objects.requireNonNull(name);
    Objects.requireNonNull(label);
    Objects.requireNonNull(hint);
    Objects.requireNonNull(initial);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** A question to which anything can be typed. */
  public static PaperQuestion typed(String name, String label, String hint, String initial) {
    return new PaperQuestion(name, label, hint, initial, Map.of());
  }

  /** Without the initial answer, which may be a name and has no place in a log. */
  @Override
  public String toString() {
    return "PaperQuestion[" + name + "]";
  }
}
