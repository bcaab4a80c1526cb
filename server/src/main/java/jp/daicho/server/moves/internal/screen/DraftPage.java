package jp.daicho.server.moves.internal.screen;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.papers.MovePapers;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is shown for confirmation (4.0.9).
 *
 * @param number 仮登録番号
 * @param kind the kind of move
 * @param revision the revision that is shown
 * @param state how far it has come
 * @param open whether it can still be changed
 * @param enteredAt when it was entered
 * @param enteredBy by whom
 * @param place where
 * @param common what all persons share
 * @param members the present members of the household that is joined
 * @param persons those who move, and those whose records change along with them
 * @param findings what the rules say now
 * @param alertsMark the mark of the alerts
 * @param correctable whether the operator may correct and withdraw it
 * @param reviewable whether she may review it
 * @param decidable whether she may decide on it
 * @param numbersMasked whether there are numbers she may see but has not asked for
 * @param resultSlip whether she may print 処理結果確認票 of it (4.5.6)
 * @param household 世帯番号 it was registered into; null before
 * @param papers the papers of the registered move; null before, or for who may not make them
 */
public record DraftPage(
    long number,
    String kind,
    int revision,
    String state,
    boolean open,
    String enteredAt,
    String enteredBy,
    String place,
    List<Item> common,
    List<HouseholdMember> members,
    List<Sheet> persons,
    List<Finding> findings,
    String alertsMark,
    boolean correctable,
    boolean reviewable,
    boolean decidable,
    boolean numbersMasked,
    boolean resultSlip,
    @Nullable String household,
    @Nullable MovePapers papers) {

  /** An item as it will be registered. */
  public record Item(String path, String label, String value) {}

  /** An item that changes; empty where there is nothing. */
  public record Change(String label, String before, String after) {}

  /**
   * All items of one person.
   *
   * @param title the place in the entry, or that the record changes along with the others
   * @param name the name
   * @param reading its reading, or empty
   * @param line who it is, for a person of the register; null for newcomers
   * @param items what was entered
   * @param changes before and after; empty for newcomers and where it cannot be told
   */
  public record Sheet(
      String title,
      String name,
      String reading,
      @Nullable HouseholdMember line,
      List<Item> items,
      List<Change> changes) {}
}
