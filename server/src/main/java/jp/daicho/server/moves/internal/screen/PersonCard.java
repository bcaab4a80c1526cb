package jp.daicho.server.moves.internal.screen;

import java.util.List;

/**
 * The card of one person of the entry.
 *
 * @param position the place in the entry, from 0
 * @param origin the place in the stored draft, or -1
 * @param fields the fields in sight
 * @param folded the folded groups
 * @param open whether the folded groups are to be shown at once
 * @param typed how many of the folded fields hold something
 * @param returning deleted records this person may come back to
 */
public record PersonCard(
    int position,
    int origin,
    List<FieldView> fields,
    List<FoldedGroup> folded,
    boolean open,
    long typed,
    List<HouseholdMember> returning) {

  /** A folded group. */
  public record FoldedGroup(String title, List<FieldView> fields) {}
}
