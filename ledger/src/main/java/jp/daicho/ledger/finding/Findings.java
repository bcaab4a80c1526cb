package jp.daicho.ledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers findings, so that an entry is refused with all its faults at once. Not thread-safe. */
public final class Findings {
  private final List<Finding> found = new ArrayList<>();

  /** Adds a finding about an item. */
  public void add(FindingCode code, EntryItem where, String... details) {
    found.add(Finding.of(code, where, details));
  }

  /** Adds findings made elsewhere. */
  public void addAll(List<Finding> findings) {
    found.addAll(findings);
  }

  /**
   * Reads a text as a value; a text that cannot be read becomes a finding.
   *
   * @param text the text as typed, possibly empty
   * @param where the item it was typed into
   * @param reader reads it, throwing {@link InvalidValueException}
   * @return the value, or null when the text is empty or faulty
   */
  public <T> @Nullable T read(String text, EntryItem where, Function<String, T> reader) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (InvalidValueException e) {
      found.add(new Finding(FindingCode.of(e.fault()), where, e.details()));
      return null;
    }
  }

  /** Like {@link #read}, but an empty text is a finding too (1.1.6). */
  public <T> @Nullable T require(String text, EntryItem where, Function<String, T> reader) {
    if (text.isBlank()) {
      add(FindingCode.EMPTY, where);
      return null;
    }
    return read(text, where, reader);
  }

  /** Like {@link #read}, but an empty text, though allowed, is an alert (1.1.6). */
  public <T> @Nullable T expect(String text, EntryItem where, Function<String, T> reader) {
    if (text.isBlank()) {
      add(FindingCode.LEFT_EMPTY, where);
      return null;
    }
    return read(text, where, reader);
  }

  /** Whether an error is among them. */
  public boolean hasErrors() {
    return !found.isEmpty() && found.stream().anyMatch(Finding::isError);
  }

  /** All findings so far, in the order in which they were found. */
  public List<Finding> list() {
    return List.copyOf(found);
  }
}
