package jp.daicho.server.moves.internal.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.moves.DraftUnknownException;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.internal.DraftAccess;
import jp.daicho.server.moves.internal.DraftStore;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of drafts and the page of one draft, with what the operator may see and do. */
@Component
final class DraftPages {
  private static final Operation LIST =
      Operation.of("仮登録一覧", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation SHOW =
      Operation.of("仮登録照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final int MOST_ROWS = 500;
  private static final String OPEN = "OPEN";
  private static final Map<String, String> STATES = states();
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Door door;
  private final DraftStore drafts;
  private final Moves moves;
  private final Operators operators;

  DraftPages(Door door, DraftStore drafts, Moves moves, Operators operators) {
    this.door = door;
    this.drafts = drafts;
    this.moves = moves;
    this.operators = operators;
  }

  /** The drafts in a state (or all that are open) entered at a place (or anywhere). */
  DraftList list(String state, String place) {
    String chosen = STATES.containsKey(state) ? state : OPEN;
    Set<DraftState> states =
        chosen.equals(OPEN)
            ? EnumSet.of(DraftState.ENTERED, DraftState.REVIEWED)
            : EnumSet.of(DraftState.valueOf(chosen));
    return door.enter(
        LIST,
        passage -> {
          DraftAccess.require(passage);
          List<Draft> found = drafts.list(passage, states, MOST_ROWS);
          Map<String, String> places = new LinkedHashMap<>();
          places.put("", "すべて");
          found.forEach(draft -> places.putIfAbsent(draft.placeOfEntry(), place(draft)));
          places.computeIfAbsent(place, code -> operators.placeName(code).orElse(code));
          List<DraftList.Row> rows =
              found.stream()
                  .filter(draft -> place.isEmpty() || draft.placeOfEntry().equals(place))
                  .map(draft -> row(passage, draft))
                  .toList();
          passage.note("件数", Integer.toString(rows.size()));
          return new DraftList(
              rows,
              chosen,
              STATES,
              place,
              places,
              passage.may(Permission.DECISION),
              Drafts.MOST_AT_ONCE);
        });
  }

  /**
   * A draft.
   *
   * @param numbers whether the operator asks to see Individual Numbers and record codes
   * @throws DraftUnknownException when there is no such draft
   */
  DraftPage show(long number, boolean numbers) {
    return door.enter(
        SHOW,
        passage -> {
          DraftAccess.require(passage);
          Draft draft =
              drafts.find(passage, number).orElseThrow(() -> new DraftUnknownException(number));
          passage.note("仮登録番号", Long.toString(number));
          return page(passage, draft, numbers);
        });
  }

  private DraftPage page(Passage passage, Draft draft, boolean numbers) {
    boolean open = draft.state().isOpen();
    Moves.Look look = moves.look(passage, draft.entry(), draft.number());
    Assessment assessment = open ? look.assessment() : new Assessment(List.of());
    List<HouseholdMember> members = look.joined().stream().map(HouseholdMember::of).toList();
    look.joined().forEach(it -> passage.concerning(it.key().addressNumber()));
    Set<PersonField> hidden = HiddenItems.of(passage);
    boolean shown = numbers && numbersShown(passage, draft, hidden);
    DraftSheets sheets = new DraftSheets(draft.entry(), look, hidden, shown);
    boolean mine = draft.enteredBy() == passage.operator().operatorId();
    return new DraftPage(
        draft.number(),
        draft.revision(),
        draft.state().label(),
        open,
        time(draft.enteredAt()),
        draft.enteredByName(),
        place(draft),
        sheets.common(),
        open ? members : List.of(),
        sheets.persons(),
        assessment.findings(),
        AlertsMark.of(assessment),
        open && passage.may(Permission.MOVE_ENTRY),
        draft.state() == DraftState.ENTERED && passage.may(Permission.REVIEW),
        draft.state() == DraftState.REVIEWED && passage.may(Permission.DECISION) && !mine,
        !shown && sheets.hasMaskedNumbers(),
        draft.state() == DraftState.REGISTERED ? household(look) : null);
  }

  /** Notes in the log that numbers are shown; whether the operator may see any. */
  private static boolean numbersShown(Passage passage, Draft draft, Set<PersonField> hidden) {
    boolean any =
        draft.entry().persons().stream()
            .anyMatch(person -> !person.get(PersonField.INDIVIDUAL_NUMBER).isEmpty());
    if (any && !hidden.contains(PersonField.INDIVIDUAL_NUMBER)) {
      passage.numberShown();
    }
    return true;
  }

  /** The household those are in who were registered: they are known by their record codes. */
  private static @Nullable String household(Moves.Look look) {
    Set<ResidentRecordCode> codes =
        look.reading().persons().stream()
            .map(person -> person.numbers().residentRecordCode())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return look.situation().similar().stream()
        .filter(known -> known.status().isResident())
        .filter(known -> codes.contains(known.numbers().residentRecordCode()))
        .map(known -> known.household().householdNumber().value())
        .findFirst()
        .orElse(null);
  }

  private DraftList.Row row(Passage passage, Draft draft) {
    boolean mine = draft.enteredBy() == passage.operator().operatorId();
    return new DraftList.Row(
        draft.number(),
        draft.revision(),
        draft.state().label(),
        draft.state().isOpen(),
        draft.state() == DraftState.REVIEWED && passage.may(Permission.DECISION) && !mine,
        "転入",
        draft.entry().persons().stream().map(PersonName::of).toList(),
        PrintedText.of(CommonField.MOVED_ON, draft.entry().get(CommonField.MOVED_ON), false),
        time(draft.enteredAt()),
        draft.enteredByName(),
        place(draft));
  }

  private String place(Draft draft) {
    return operators.placeName(draft.placeOfEntry()).orElse(draft.placeOfEntry());
  }

  private static String time(Instant at) {
    var here = at.atZone(JAPAN);
    return RegisterDate.of(here.toLocalDate()).toJapanese(StandardReferenceData.get().eras())
        + " "
        + TIME.format(here);
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
