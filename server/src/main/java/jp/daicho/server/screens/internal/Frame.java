package jp.daicho.server.screens.internal;

import java.util.List;

/**
 * What stands around every screen.
 *
 * @param signedIn whether somebody has signed in; if not, the rest is empty
 * @param municipalityName whose register this is
 * @param sample whether it is the synthetic municipality
 * @param centre whether it is the centre, where no residents are
 * @param placeName the place of entry (1.3.1)
 * @param department the operator's department
 * @param operatorName the operator's name
 * @param menu what she may open
 */
public record Frame(
    boolean signedIn,
    String municipalityName,
    boolean sample,
    boolean centre,
    String placeName,
    String department,
    String operatorName,
    List<Entry> menu) {

  /** Of a page for somebody who has not signed in. */
  static final Frame OUTSIDE = new Frame(false, "", false, false, "", "", "", List.of());

  /**
   * A function in the menu.
   *
   * @param address where it is
   * @param label what it is called
   * @param key the key that opens it
   * @param here whether it is open
   */
  public record Entry(String address, String label, String key, boolean here) {}
}
