package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;

/** Items of a person that only some operators may see (10.4): what is hidden is never sent. */
public final class HiddenItems {
  private HiddenItems() {}

  /** The items that the operator of a passage may not see. */
  public static Set<PersonField> of(Passage passage) {
    Set<PersonField> hidden = EnumSet.noneOf(PersonField.class);
    for (PersonField field : PersonField.values()) {
      field
          .protection()
          .map(Permission::seeing)
          .filter(permission -> !passage.may(permission))
          .ifPresent(missing -> hidden.add(field));
    }
    return hidden;
  }

  /** An entry without some items. */
  public static EnteredMove without(Set<PersonField> hidden, EnteredMove entry) {
    EnteredMove visible = entry;
    for (int i = 0; i < visible.persons().size(); i++) {
      for (PersonField field : hidden) {
        visible = visible.with(i, field, "");
      }
      visible =
          visible.withNotes(
              i,
              visible.persons().get(i).notes().stream()
                  .filter(note -> !hide(hidden, note.item()))
                  .toList());
    }
    return visible;
  }

  /** Whether what is noted of an item is hidden with it; by the item's name or label (1.1.14). */
  public static boolean hide(Set<PersonField> hidden, String item) {
    String name = NotedItem.find(item.strip()).map(NotedItem::name).orElse(item);
    Optional<ItemProtection> protection = ItemProtection.ofName(name);
    return protection.isPresent()
        && hidden.stream().anyMatch(field -> field.protection().equals(protection));
  }

  /** What is noted of hidden items in a stored draft comes to what is typed of the person. */
  public static PersonEntry withHiddenNotes(
      Set<PersonField> hidden, PersonEntry stored, PersonEntry typed) {
    List<NoteEntry> rows = new ArrayList<>(typed.notes());
    stored.notes().stream()
        .filter(note -> hide(hidden, note.item()) && !rows.contains(note))
        .forEach(rows::add);
    return typed.withNotes(rows);
  }

  /**
   * A draft as the operator of a passage may see it. Individual Numbers that are left in it are
   * noted in the log as shown.
   */
  public static Draft seen(Passage passage, Draft draft) {
    EnteredMove visible = without(of(passage), draft.entry());
    if (visible.persons().stream()
        .anyMatch(person -> !person.get(PersonField.INDIVIDUAL_NUMBER).isEmpty())) {
      passage.numberShown();
    }
    return draft.with(visible);
  }

  /**
   * A correction by somebody who did not see everything: hidden items that she left out stay as
   * they are stored, person by person.
   */
  public static EnteredMove kept(
      Set<PersonField> hidden, EnteredMove stored, EnteredMove correction) {
    EnteredMove whole = correction;
    if (correction.persons().size() == stored.persons().size()) {
      for (int i = 0; i < whole.persons().size(); i++) {
        for (PersonField field : hidden) {
          if (whole.persons().get(i).get(field).isBlank()) {
            whole = whole.with(i, field, stored.persons().get(i).get(field));
          }
        }
        whole =
            whole.withNotes(
                i,
                withHiddenNotes(hidden, stored.persons().get(i), whole.persons().get(i)).notes());
      }
    }
    return whole;
  }
}
