package jp.daicho.server.moves.internal.screen;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is shown for confirmation (4.0.9).
 *
 * @param number 仮登録番号
 * @param revision the revision that is shown
 * @param state how far it has come
 * @param open whether it can still be changed
 * @param enteredAt when it was entered
 * @param enteredBy by whom
 * @param place where
 * @param common what all persons share
 * @param members the present members of the household that is joined
 * @param persons those who move
 * @param findings what the rules say now
 * @param alertsMark the mark of the alerts
 * @param correctable whether the operator may correct and withdraw it
 * @param reviewable whether she may review it
 * @param decidable whether she may decide on it
 * @param numbersMasked whether there are numbers she may see but has not asked for
 * @param household 世帯番号 it was registered into; null before
 */
public record DraftPage(
    long number,
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
    @Nullable String household) {

  /** An item as it will be registered. */
  public record Item(String path, String label, String value) {}

  /** All items of one person. */
  public record Sheet(String name, String reading, List<Item> items) {}
}
