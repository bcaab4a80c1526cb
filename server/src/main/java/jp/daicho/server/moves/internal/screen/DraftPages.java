package jp.daicho.server.moves.internal.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.moves.DraftUnknownException;
import jp.daicho.server.moves.internal.DraftAccess;
import jp.daicho.server.moves.internal.DraftStore;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.Printout;
import jp.daicho.server.papers.MovePapers;
import jp.daicho.server.papers.Papers;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a draft, with what the operator may see and do. */
@Component
final class DraftPages {
  private static final String RESULT_SLIP = "immigration-result";

  private static final Operation SHOW =
      Operation.of("仮登録照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation SLIP =
      Operation.of("確認用帳票の表示", AuditAction.DOCUMENT_ISSUE, Permission.ENQUIRY);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Door door;
  private final DraftStore drafts;
  private final Moves moves;
  private final Registry registry;
  private final Operators operators;
  private final Papers papers;

  DraftPages(
      Door door,
      DraftStore drafts,
      Moves moves,
      Registry registry,
      Operators operators,
      Papers papers) {
    this.door = door;
    this.drafts = drafts;
    this.moves = moves;
    this.registry = registry;
    this.operators = operators;
    this.papers = papers;
  }

  /**
   * A draft.
   *
   * @param numbers whether the operator asks to see Individual Numbers and record codes
   * @throws DraftUnknownException when there is no such draft
   */
  DraftPage show(long number, boolean numbers) {
    return show(SHOW, number, numbers);
  }

  /**
   * The 確認用帳票 of a draft (4.0.9, 20.0.1): what the page of the draft tells, to be printed.
   *
   * @param numbers as of {@link #show(long, boolean)}
   * @throws DraftUnknownException when there is no such draft
   */
  DraftPage slip(long number, boolean numbers) {
    return show(SLIP, number, numbers);
  }

  private DraftPage show(Operation operation, long number, boolean numbers) {
    return door.enter(
        operation,
        passage -> {
          DraftAccess.require(passage);
          Draft draft =
              drafts.find(passage, number).orElseThrow(() -> new DraftUnknownException(number));
          passage.note("仮登録番号", Long.toString(number));
          DraftPage page = page(passage, draft, numbers);
          if (operation.equals(SLIP)) {
            // The browser prints it, if it is printed: how many sheets is not known here.
            passage.printed(
                Printout.preview("確認用帳票", Printout.UNKNOWN)
                    .showing(false, passage.isNumberShown()));
          }
          return page;
        });
  }

  private DraftPage page(Passage passage, Draft draft, boolean numbers) {
    boolean open = draft.state().isOpen();
    Moves.Look look = moves.lookToDecide(passage, draft.entry(), draft.number());
    Assessment assessment = open ? look.assessment() : new Assessment(List.of());
    List<HouseholdMember> members = look.joined().stream().map(HouseholdMember::of).toList();
    look.joined().forEach(it -> passage.concerning(it.key().addressNumber()));
    Set<PersonField> hidden = HiddenItems.of(passage);
    List<MadeVersion> made = made(passage, draft, look);
    boolean shown = numbers && numbersShown(passage, draft, made, hidden);
    DraftSheets sheets =
        new DraftSheets(draft.entry(), look, made, hidden, shown, cancelled(passage, look));
    boolean mine = draft.enteredBy() == passage.operator().operatorId();
    return new DraftPage(
        draft.number(),
        draft.entry().type().label(),
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
        open
            && passage.may(Permission.CERTIFICATE_ISSUE)
            && draft.entry().type().papers().contains(RESULT_SLIP),
        draft.state() == DraftState.REGISTERED ? household(passage, draft) : null,
        papers(passage, draft));
  }

  private @Nullable MovePapers papers(Passage passage, Draft draft) {
    Long registered = draft.moveNumber();
    return registered != null && passage.may(Permission.CERTIFICATE_ISSUE)
        ? papers.of(passage, registered)
        : null;
  }

  private List<MadeVersion> made(Passage passage, Draft draft, Moves.Look look) {
    Long registered = draft.moveNumber();
    List<MadeVersion> made = List.of();
    if (registered != null) {
      made = MadeVersion.of(passage, registry, registered);
    } else if (draft.state().isOpen()) {
      made = MadeVersion.of(passage, draft, look);
    }
    made.forEach(it -> passage.concerning(it.before().key().addressNumber()));
    return made;
  }

  private @Nullable String cancelled(Passage passage, Moves.Look look) {
    Long cancels = look.reading().cancels();
    return cancels == null
        ? null
        : registry.ofMove(passage, cancels).stream()
            .findFirst()
            .map(CancelledMove::words)
            .orElse(cancels.toString());
  }

  /** Notes in the log that numbers are shown; whether the operator may see any. */
  private static boolean numbersShown(
      Passage passage, Draft draft, List<MadeVersion> made, Set<PersonField> hidden) {
    boolean any =
        draft.entry().persons().stream()
                .anyMatch(person -> !person.get(PersonField.INDIVIDUAL_NUMBER).isEmpty())
            || made.stream().anyMatch(MadeVersion::changesIndividualNumber);
    if (any && !hidden.contains(PersonField.INDIVIDUAL_NUMBER)) {
      passage.numberShown();
    }
    return true;
  }

  /** The household those are in who were registered, as the move left them. */
  private @Nullable String household(Passage passage, Draft draft) {
    Long moveNumber = draft.moveNumber();
    return moveNumber == null
        ? null
        : registry.ofMove(passage, moveNumber).stream()
            // A record that is written anew was closed in its old household.
            .sorted(Comparator.comparing(made -> !made.status().isResident()))
            .map(made -> made.household().householdNumber().value())
            .findFirst()
            .orElse(null);
  }

  private String place(Draft draft) {
    return operators.placeName(draft.placeOfEntry()).orElse(draft.placeOfEntry());
  }

  /** A moment as screens show it. */
  static String time(Instant at) {
    var here = at.atZone(JAPAN);
    return RegisterDate.of(here.toLocalDate()).toJapanese(StandardReferenceData.get().eras())
        + " "
        + TIME.format(here);
  }
}
