package jp.daicho.server.reference.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The trays of a printer as a clerk writes them: {@code 上段=tray-1、手差し=by-pass-tray}, the name at
 * the counter and the name in the protocol (media-source).
 */
public final class Trays {
  private static final Pattern NAME = Pattern.compile("[^=/、,\\s]{1,20}");
  private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,40}");

  /** Sources of paper that does not end at a sheet. */
  private static final Pattern CONTINUOUS = Pattern.compile("(.*-)?roll(-.*)?|.*continuous.*");

  private Trays() {}

  /** The trays by name; empty where there are none, or where something cannot be read. */
  public static Map<String, String> read(String written) {
    Map<String, String> trays = new LinkedHashMap<>();
    for (String part : parts(written)) {
      String[] sides = part.split("=", -1);
      if (sides.length != 2
          || !NAME.matcher(sides[0].strip()).matches()
          || !SOURCE.matcher(sides[1].strip()).matches()) {
        return Map.of();
      }
      trays.put(sides[0].strip(), sides[1].strip());
    }
    return trays;
  }

  /** Whether every part can be read and has a name of its own. */
  static boolean isReadable(String written) {
    return read(written).size() == parts(written).length;
  }

  /** Whether one of them holds continuous paper (10.7). */
  static boolean hasContinuousPaper(String written) {
    return read(written).values().stream().anyMatch(CONTINUOUS.asMatchPredicate());
  }

  private static String[] parts(String written) {
    return written.isBlank() ? new String[0] : written.split("[、,]", -1);
  }
}
