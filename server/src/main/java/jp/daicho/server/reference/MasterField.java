package jp.daicho.server.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;

/**
 * A field of a master's entries.
 *
 * @param id its name for programs
 * @param label what users read
 * @param hint how to fill it, or empty
 * @param required whether it may not be empty
 * @param choices the values it takes and what users read for them, in their order; empty if any
 * @param fixed whether it stays as it was first entered
 * @param listed whether lists show it
 * @param day whether it is a day
 */
public record MasterField(
    String id,
    String label,
    String hint,
    boolean required,
    Map<String, String> choices,
    boolean fixed,
    boolean listed,
    boolean day) {
  /** A field; the choices are copied. */
  public MasterField {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /** A field of any words. */
  public static MasterField of(String id, String label, String hint, boolean required) {
    return new MasterField(id, label, hint, required, Map.of(), false, true, false);
  }

  /** A field that takes one of some values. */
  public static MasterField of(
      String id, String label, boolean required, Map<String, String> choices) {
    return new MasterField(id, label, "", required, choices, false, true, false);
  }

  /** The same for a day. */
  public MasterField ofDay() {
    return new MasterField(id, label, hint, required, choices, fixed, listed, true);
  }

  /** The same, not to be left empty. */
  public MasterField notEmpty() {
    return new MasterField(id, label, hint, true, choices, fixed, listed, day);
  }

  /** The same, which may be left empty, with the choice of none. */
  public MasterField orNone(Map<String, String> withNone) {
    return new MasterField(id, label, hint, false, withNone, fixed, listed, day);
  }

  /** The same with a hint. */
  public MasterField hinting(String words) {
    return new MasterField(id, label, words, required, choices, fixed, listed, day);
  }

  /** The same, not to be changed once it is entered. */
  public MasterField unchanging() {
    return new MasterField(id, label, hint, required, choices, true, listed, day);
  }

  /** The same, left out of lists. */
  public MasterField unlisted() {
    return new MasterField(id, label, hint, required, choices, fixed, false, day);
  }

  /** The place a finding points at. */
  public EntryItem item() {
    return new EntryItem(id, label);
  }

  /** A value as users read it. */
  public String shown(String value) {
    return choices.getOrDefault(value, value);
  }
}
