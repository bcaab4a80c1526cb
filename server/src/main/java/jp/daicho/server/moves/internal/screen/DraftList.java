package jp.daicho.server.moves.internal.screen;

import java.util.List;
import java.util.Map;

/**
 * The list of drafts (4.0.8).
 *
 * @param rows the drafts, the oldest first
 * @param state what is chosen of {@code states}
 * @param states what can be chosen, by value
 * @param place what is chosen of {@code places}
 * @param places the places drafts were entered at, by code
 * @param person what is asked for of those who move: 宛名番号 or a part of a name; or empty
 * @param decides whether the operator may register drafts
 * @param most how many drafts are registered at once at most
 */
public record DraftList(
    List<Row> rows,
    String state,
    Map<String, String> states,
    String place,
    Map<String, String> places,
    String person,
    boolean decides,
    int most) {

  /** Whether any of the drafts shown waits for a decision that this operator may take. */
  public boolean decidable() {
    return decides && rows.stream().anyMatch(Row::decidable);
  }

  /**
   * A draft in the list.
   *
   * @param number 仮登録番号
   * @param revision the revision that is shown
   * @param state how far it has come
   * @param open whether it can still be changed
   * @param decidable whether it waits for a decision that this operator may take
   * @param kind the kind of move
   * @param persons the names of those who move
   * @param movedOn 異動日
   * @param enteredAt when it was entered
   * @param enteredBy by whom
   * @param place where
   */
  public record Row(
      long number,
      int revision,
      String state,
      boolean open,
      boolean decidable,
      String kind,
      List<String> persons,
      String movedOn,
      String enteredAt,
      String enteredBy,
      String place) {
    /** The names in one text. */
    public String names() {
      return String.join("、", persons);
    }
  }
}
