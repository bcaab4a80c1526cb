package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.restrictions.OtherRestrictions;
import org.springframework.stereotype.Component;

/**
 * Exclusive control among the restrictions (3.1, 10.3): while a draft about somebody is open,
 * nobody else enters a move of hers. It begins with the draft and ends with it, and is told only to
 * those who work on moves: nobody else sees drafts (4.0.8).
 */
@Component
final class ExclusiveControl implements OtherRestrictions {
  private static final String HELD =
      "SELECT number FROM draft_hold WHERE lg_code = ?::bpchar AND subject = 'PERSON'";
  private static final String HELD_PERSON = HELD + " AND number = ?";

  private static final String ENTERED =
      "SELECT number FROM entry_lock WHERE lg_code = ?::bpchar AND subject = 'PERSON'"
          + " AND seen_at > now() - interval '30 minutes'";
  private static final String ENTERED_PERSON = ENTERED + " AND number = ?";

  private static final Set<Permission> AT_WORK_ON_MOVES =
      Set.of(Permission.MOVE_ENTRY, Permission.REVIEW, Permission.DECISION);
  private static final Other HOLD = hold("排他制御（仮登録中）");
  private static final Other ENTRY = hold("排他制御（入力中）");

  private static Other hold(String words) {
    return new Other(
        words, Map.of(RestrictedFunction.MOVE_ENTRY, RestrictionLevel.ERROR), null, null, false);
  }

  @Override
  public List<Other> of(Passage passage, AddressNumber person) {
    List<Other> others = new ArrayList<>();
    held(passage, HELD_PERSON, person.value()).forEach(held -> others.add(HOLD));
    held(passage, ENTERED_PERSON, person.value()).forEach(held -> others.add(ENTRY));
    return others;
  }

  @Override
  public Map<AddressNumber, List<Other>> everybody(Passage passage) {
    Map<AddressNumber, List<Other>> all = new HashMap<>();
    held(passage, HELD).forEach(held -> add(all, held, HOLD));
    held(passage, ENTERED).forEach(held -> add(all, held, ENTRY));
    return all;
  }

  private static void add(Map<AddressNumber, List<Other>> all, String person, Other other) {
    all.computeIfAbsent(AddressNumber.of(person), none -> new ArrayList<>()).add(other);
  }

  private static List<String> held(Passage passage, String text, String... more) {
    return AT_WORK_ON_MOVES.stream().noneMatch(passage::may)
        ? List.of()
        : passage.read(
            text,
            Stream.concat(Stream.of(passage.municipality().value()), Stream.of(more)).toList(),
            row -> row.getString(1));
  }
}
