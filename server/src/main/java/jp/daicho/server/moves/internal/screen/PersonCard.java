package jp.daicho.server.moves.internal.screen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.moves.internal.CandidateView;
import org.jspecify.annotations.Nullable;

/**
 * The card of one person of the entry.
 *
 * @param position the place in the entry, from 0
 * @param origin the place in the stored draft, or -1
 * @param resident who it is, for a person of the register; null for newcomers
 * @param fields the fields in sight
 * @param folded the folded groups
 * @param open whether the folded groups are to be shown at once
 * @param typed how many of the folded fields hold something
 * @param returning deleted records this person may come back to
 * @param candidates records that may be of the same person
 * @param notes the rows of 留意事項 (1.1.14)
 */
public record PersonCard(
    int position,
    int origin,
    @Nullable Resident resident,
    List<FieldView> fields,
    List<FoldedGroup> folded,
    boolean open,
    long typed,
    List<HouseholdMember> returning,
    List<CandidateView> candidates,
    NotesCard notes) {

  /** Whether something in sight is what a family has in common (4.0.10). */
  public boolean shareable() {
    return fields.stream().anyMatch(field -> EntrySteps.isShared(field.id()));
  }

  /**
   * The id of the field of 本籍, which the address dictionary can fill (1.3.3); null if there is
   * none.
   */
  public @Nullable String domicile() {
    return all()
        .map(FieldView::id)
        .filter(id -> id.endsWith("." + PersonField.DOMICILE.path()))
        .findFirst()
        .orElse(null);
  }

  /** What is folded, in words. */
  public String foldedTitles() {
    return folded.stream().map(FoldedGroup::title).collect(Collectors.joining("・"));
  }

  /** All fields, in sight or folded. */
  Stream<FieldView> all() {
    return Stream.concat(
        fields.stream(), folded.stream().flatMap(group -> group.fields().stream()));
  }

  /** A folded group. */
  public record FoldedGroup(String title, List<FieldView> fields) {}

  /**
   * A person of the register beside the entry.
   *
   * @param line the person in one line
   * @param kind 住民種別
   * @param address 住所
   * @param householdNumber 世帯番号
   * @param version 履歴番号 the entry was made from
   * @param latest 履歴番号 of the latest version
   * @param faults what is wrong with choosing this person
   * @param alerts what needs a second look
   */
  public record Resident(
      HouseholdMember line,
      String kind,
      String address,
      String householdNumber,
      String version,
      String latest,
      List<String> faults,
      List<String> alerts) {
    /** Whether somebody registered a newer version in between. */
    public boolean overtaken() {
      return !version.isEmpty() && !version.equals(latest);
    }
  }
}
