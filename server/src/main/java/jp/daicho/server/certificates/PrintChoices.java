package jp.daicho.server.certificates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a clerk can choose from when a paper is put out (10.7).
 *
 * @param options what is written for each (see {@link PrintOrder#parse}), and what users read
 * @param usual the one the terminal at work has if nothing else is chosen
 */
public record PrintChoices(Map<String, String> options, String usual) {
  /** Choices, copied in their order. */
  public PrintChoices {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** Those that print on paper. */
  public Map<String, String> printers() {
    Map<String, String> printers = new LinkedHashMap<>(options);
    printers.remove(PrintOrder.PDF);
    return printers;
  }
}
