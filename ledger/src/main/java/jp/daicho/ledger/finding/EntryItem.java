package jp.daicho.ledger.finding;

import java.util.Objects;

/**
 * The place in an entry that a finding points at.
 *
 * @param path where it is for a program, such as {@code persons[1].birthDate}
 * @param label what the clerk reads, such as {@code ２人目の生年月日}
 */
public record EntryItem(String path, String label) {
  /** A place. */
  public EntryItem {
    Objects.requireNonNull(path);
    Objects.requireNonNull(label);
  }
}
