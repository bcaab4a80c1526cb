package jp.daicho.server.moves.internal.screen;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftQuery;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.moves.FoundDraft;
import jp.daicho.server.moves.internal.DraftSearch;
import jp.daicho.server.moves.internal.DraftStore;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.MoveSetting;
import jp.daicho.server.reference.MoveSettings;
import org.springframework.stereotype.Component;

/** Makes the list of drafts, whole or in part (4.0.8). */
@Component
final class DraftListPages {
  private static final Operation LIST =
      Operation.of("仮登録一覧", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final String OPEN = "OPEN";
  private static final Map<String, String> STATES = states();

  private final Door door;
  private final DraftSearch search;
  private final DraftStore drafts;
  private final Operators operators;
  private final MoveSettings settings;

  DraftListPages(
      Door door,
      DraftSearch search,
      DraftStore drafts,
      Operators operators,
      MoveSettings settings) {
    this.door = door;
    this.search = search;
    this.drafts = drafts;
    this.operators = operators;
    this.settings = settings;
  }

  /** What a page asks for: the drafts in a state, or all that are open where it names none. */
  static DraftQuery query(String state, String place, String person) {
    return new DraftQuery(statesOf(chosen(state)), place, person);
  }

  /** The drafts in a state (or all that are open) of a place or a person (or of any). */
  DraftList list(String state, String place, String person) {
    DraftQuery query = query(state, place, person);
    return door.enter(
        LIST,
        passage -> {
          List<FoundDraft> found = search.find(passage, query);
          Map<String, String> places = new LinkedHashMap<>();
          places.put("", "すべて");
          drafts
              .places(passage, query.states())
              .forEach(code -> places.putIfAbsent(code, place(code)));
          places.computeIfAbsent(query.place(), this::place);
          passage.note("件数", Integer.toString(found.size()));
          return new DraftList(
              found.stream().map(draft -> row(passage, draft)).toList(),
              chosen(state),
              STATES,
              query.place(),
              places,
              query.person(),
              passage.may(Permission.DECISION),
              settings.of(passage, MoveSetting.MOST_AT_ONCE));
        });
  }

  private DraftList.Row row(Passage passage, FoundDraft found) {
    Draft draft = found.draft();
    boolean mine = draft.enteredBy() == passage.operator().operatorId();
    return new DraftList.Row(
        draft.number(),
        draft.revision(),
        draft.state().label(),
        draft.state().isOpen(),
        draft.state() == DraftState.REVIEWED && passage.may(Permission.DECISION) && !mine,
        draft.entry().type().label(),
        found.names(),
        PrintedText.of(CommonField.MOVED_ON, draft.entry().get(CommonField.MOVED_ON), false),
        DraftPages.time(draft.enteredAt()),
        draft.enteredByName(),
        place(draft.placeOfEntry()));
  }

  private String place(String code) {
    return operators.placeName(code).orElse(code);
  }

  private static String chosen(String state) {
    return STATES.containsKey(state) ? state : OPEN;
  }

  private static Set<DraftState> statesOf(String chosen) {
    return chosen.equals(OPEN)
        ? EnumSet.of(DraftState.ENTERED, DraftState.REVIEWED)
        : EnumSet.of(DraftState.valueOf(chosen));
  }

  private static Map<String, String> states() {
    Map<String, String> states = new LinkedHashMap<>();
    states.put(OPEN, "仮登録中（審査待ち・決裁待ち）");
    for (DraftState state : DraftState.values()) {
      states.put(state.name(), state.label());
    }
    return states;
  }
}
