package jp.daicho.server.moves.internal.screen;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.OfferedAddress;
import org.jspecify.annotations.Nullable;

/**
 * The page a move is entered on.
 *
 * @param action where it is sent
 * @param type the kind of move
 * @param form what was sent before
 * @param draftNumber the draft that is corrected; null for a new entry
 * @param municipality the code of the municipality, for what is asked while typing (4.0.7)
 * @param processedOn 処理日, never typed (4.0.3)
 * @param cancelled the move that is cancelled, in words; null for every other kind
 * @param sections what all persons share
 * @param persons a card each
 * @param household the members, present and deleted, of the household that is joined (3.3, 4.0.2)
 * @param staying who is left in the households of those who move (4.0.1)
 * @param findings what is told above the form
 * @param checked whether the entry was checked as it stands
 * @param storable whether no error stops it
 * @param alertsMark the mark of the alerts that are shown; empty if there are none
 * @param focus the id of the field to go on with
 * @param lists what fields offer, by the id of the list: value to label
 */
public record EntryPage(
    String action,
    MoveType type,
    EntryForm form,
    @Nullable Long draftNumber,
    String municipality,
    String processedOn,
    @Nullable String cancelled,
    List<Section> sections,
    List<PersonCard> persons,
    List<HouseholdMember> household,
    List<HouseholdMember> staying,
    List<Finding> findings,
    boolean checked,
    boolean storable,
    String alertsMark,
    String focus,
    Map<String, Map<String, String>> lists) {

  /**
   * Fields that belong together.
   *
   * @param title what they have in common
   * @param fields the fields
   * @param copies whether the present address can be copied into it (4.1.2.1, 4.2.3.1)
   * @param picks what the address dictionary fills in it: items of a town with their fields, or
   *     empty (1.3.3, 4.1.3.0.2)
   * @param place the address of the entry that stands in it, or null
   * @param offers the addresses that can be taken over into it (4.0.10)
   */
  public record Section(
      String title,
      List<FieldView> fields,
      boolean copies,
      String picks,
      OfferedAddress.@Nullable Place place,
      List<OfferedAddress> offers) {}

  /** The number of the move that is cancelled, as it was chosen; empty for every other kind. */
  public String cancelledNumber() {
    return form.entry().get(CommonField.CANCELLED_MOVE);
  }

  /** Whether those who move are typed in, and not chosen from the register. */
  public boolean newcomers() {
    return type.effect().takesNewcomers();
  }

  /** Whether the file of a 転出証明書 can be taken in (10.8). */
  public boolean takesFile() {
    return type.id().equals("moving-in");
  }
}
