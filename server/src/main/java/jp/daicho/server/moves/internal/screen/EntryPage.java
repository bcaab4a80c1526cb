package jp.daicho.server.moves.internal.screen;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The page a moving-in is entered on.
 *
 * @param action where it is sent
 * @param form what was sent before
 * @param draftNumber the draft that is corrected; null for a new entry
 * @param processedOn 処理日, never typed (4.0.3)
 * @param notification 異動日, 届出日
 * @param household the household to be joined
 * @param address the new address
 * @param previous the previous address
 * @param persons a card each
 * @param members the members of the household that is joined
 * @param findings what is told above the form
 * @param checked whether the entry was checked as it stands
 * @param storable whether no error stops it
 * @param alertsMark the mark of the alerts that are shown; empty if there are none
 * @param focus the id of the field to go on with
 * @param lists what fields offer, by the id of the list: value to label
 */
public record EntryPage(
    String action,
    EntryForm form,
    @Nullable Long draftNumber,
    String processedOn,
    List<FieldView> notification,
    FieldView household,
    List<FieldView> address,
    List<FieldView> previous,
    List<PersonCard> persons,
    List<HouseholdMember> members,
    List<Finding> findings,
    boolean checked,
    boolean storable,
    String alertsMark,
    String focus,
    Map<String, Map<String, String>> lists) {}
