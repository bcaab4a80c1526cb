package jp.daicho.server.operators;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A page that is being made, as the log knows it (10.2).
 *
 * @param screen its name there, without any number of a resident
 * @param subjects 宛名番号 of those whose data it shows
 * @param numberShown whether an Individual Number is on it
 */
public record ShownScreen(String screen, SortedSet<String> subjects, boolean numberShown) {
  /** A page; the set is copied. */
  public ShownScreen {
    subjects = new TreeSet<>(subjects);
  }

  /** The same after something more was shown. */
  public ShownScreen with(SortedSet<String> more, boolean number) {
    SortedSet<String> all = new TreeSet<>(subjects);
    all.addAll(more);
    return new ShownScreen(screen, all, numberShown || number);
  }
}
