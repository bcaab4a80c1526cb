package jp.daicho.server.inspection.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.inspection.InspectionConditions;
import jp.daicho.ledger.inspection.InspectionLine;
import jp.daicho.ledger.inspection.InspectionReader;
import jp.daicho.ledger.inspection.InspectionSummary;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun.State;
import jp.daicho.server.inspection.internal.InspectionTable.Outcome;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.ListedResident;
import jp.daicho.server.registry.ResidentListing;

/**
 * Makes a list: one statement reads the residents as they are at one moment, and every part is kept
 * as soon as it is full, with a log entry that names those on it. All of it is one transaction, so
 * that a list is there as a whole or not at all; it locks nothing that anybody else wants (9.1).
 */
public final class InspectionWork {
  private static final Operation MAKE =
      Operation.of("閲覧用の写しの作成", AuditAction.BATCH_DOCUMENTS, Permission.BATCH);
  private static final Operation NOT_MADE =
      Operation.of("閲覧用の写しの作成の取りやめ", AuditAction.BATCH_DOCUMENTS, Permission.BATCH);
  private static final Operation PART =
      Operation.of("閲覧用の写しの作成（分冊）", AuditAction.BATCH_DOCUMENTS, Permission.BATCH);

  private static final PaperKind COVER = PaperKinds.standard().get("inspection-list");

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Door door;
  private final ResidentListing listing;
  private final Protections protections;
  private final PaperDesk desk;
  private final CurrentOperator operators;
  private final SystemOperator system;
  private final Clock clock;
  private final int lines;

  /**
   * Made once.
   *
   * @param lines how many lines a part has
   */
  public InspectionWork(
      Door door,
      ResidentListing listing,
      Protections protections,
      PaperDesk desk,
      CurrentOperator operators,
      SystemOperator system,
      Clock clock,
      int lines) {
    this.lines = lines;
    this.operators = operators;
    this.system = system;
    this.door = door;
    this.listing = listing;
    this.protections = protections;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Sees that a cover could be issued.
   *
   * @throws jp.daicho.server.certificates.CertificateRefusedException if not
   */
  public void requireCover(
      Passage passage, InspectionConditions conditions, InspectionFormat format) {
    desk.preview(
        passage,
        List.of(cover(passage, conditions, format, new Outcome(State.DONE, 0, 0, 0, 0, null), 0)));
  }

  /**
   * Makes a list that waits, or one that was begun when it was ordered. If whoever ordered it may
   * no longer, it is noted as refused; while the service of her municipality stands still, it goes
   * on waiting.
   *
   * @return false if none waits: somebody else makes or has made it
   * @throws AccessRefusedException if she may not
   * @throws MunicipalitySuspendedException while the service stands still
   */
  public boolean make(long number, boolean begun, InspectionLists.Progress progress) {
    AtomicBoolean mine = new AtomicBoolean(begun);
    try {
      return door.enter(MAKE, passage -> make(passage, number, mine, progress));
    } catch (AccessRefusedException refusal) {
      notMade(number, mine.get(), State.REFUSED);
      throw refusal;
    } catch (MunicipalitySuspendedException still) {
      notMade(number, mine.get(), State.WAITING);
      throw still;
    } catch (RuntimeException failure) {
      // What was not begun here may be made by another server.
      if (mine.get()) {
        broken(number);
      }
      throw failure;
    }
  }

  private void broken(long number) {
    door.enter(
        MAKE,
        passage -> {
          InspectionTable.end(
              passage, number, clock.instant(), new Outcome(State.FAILED, 0, 0, 0, 0, null));
          passage.note("結果", State.FAILED.label());
          return number;
        });
  }

  /** By the system: she passes the door no more. */
  private void notMade(long number, boolean begun, State state) {
    Operator who = operators.require();
    CurrentOperator.as(
        system.of(who.municipality()),
        () ->
            door.enter(
                NOT_MADE,
                passage -> {
                  passage.note("一覧", Long.toString(number)).note("状態", state.label());
                  InspectionTable.notMade(
                      passage,
                      number,
                      who.operatorId(),
                      begun ? State.RUNNING : State.WAITING,
                      state,
                      state.isOpen() ? null : passage.at());
                  return number;
                }));
  }

  private boolean make(
      Passage passage, long number, AtomicBoolean mine, InspectionLists.Progress progress) {
    passage.note("一覧", Long.toString(number));
    Optional<InspectionTable.Row> found = InspectionTable.find(passage, number);
    if (found.isEmpty()) {
      return false;
    }
    InspectionTable.Row row = found.get();
    EraCalendar eras = StandardReferenceData.eras();
    InspectionConditions conditions =
        InspectionReader.read(row.typed(), eras, () -> 0, new Findings());
    if (conditions != null && conditions.withSupported()) {
      passage.require(Permission.SUPPORT_MEASURE_ENQUIRY);
    }
    if (!mine.get() && !InspectionTable.begin(passage, number, clock.instant())) {
      passage.note("結果", "作成済み又は作成中");
      return false;
    }
    mine.set(true);
    if (conditions == null) {
      throw new IllegalStateException("the conditions are no longer understood");
    }
    Making making = new Making(passage, number, conditions, row.format(), eras, progress);
    listing.read(passage, conditions, passage.today(), eras, making::take);
    Outcome outcome = making.end();
    passage.note("件数", Integer.toString(outcome.persons()));
    return true;
  }

  /** A list in the making. */
  private final class Making {
    private final Passage passage;
    private final long number;
    private final InspectionConditions conditions;
    private final InspectionFormat format;
    private final EraCalendar eras;
    private final InspectionLists.Progress progress;
    private final Map<AddressNumber, Boolean> heldBack;
    private final ListParts parts;
    private int finished;
    private int leftOut;

    Making(
        Passage passage,
        long number,
        InspectionConditions conditions,
        InspectionFormat format,
        EraCalendar eras,
        InspectionLists.Progress progress) {
      this.passage = passage;
      this.number = number;
      this.conditions = conditions;
      this.format = format;
      this.eras = eras;
      this.progress = progress;
      heldBack = protections.everybodyHeldBack(passage, RestrictedFunction.INSPECTION);
      parts =
          new ListParts(
              format,
              String.join("　", InspectionSummary.lines(conditions, eras)),
              ShownDates.of(eras).of(passage.today()) + "現在",
              passage.at().atZone(JAPAN).toOffsetDateTime(),
              lines);
    }

    /** Lists a resident, or leaves her out, and says whether more are wanted. */
    boolean take(ListedResident resident) {
      Boolean released = heldBack.get(resident.number());
      boolean supported = released != null && !(conditions.withSupported() && released);
      if (supported || resident.restricted()) {
        leftOut++;
        return true;
      }
      parts.add(
          resident.number().value(),
          InspectionLine.of(
              resident.name(),
              resident.birthDate(),
              resident.kind(),
              resident.sex(),
              resident.address(),
              eras));
      if (parts.isFull()) {
        keepPart();
      }
      return conditions.most() == null || parts.total() < conditions.most();
    }

    private void keepPart() {
      finished++;
      ListParts.Part part = parts.finish();
      door.enter(
          PART,
          inner -> {
            part.persons().forEach(person -> inner.concerning(AddressNumber.of(person)));
            inner.note("一覧", Long.toString(number)).note("分冊", Integer.toString(finished));
            InspectionTable.add(
                inner,
                number,
                finished,
                part.firstPage(),
                part.pages(),
                part.persons(),
                part.content());
            return finished;
          });
      InspectionTable.progress(passage, number, clock.instant(), parts.total(), parts.pages());
      progress.listed(parts.total());
    }

    Outcome end() {
      if (!parts.isEmpty()) {
        keepPart();
      }
      Outcome made =
          new Outcome(State.DONE, parts.total(), leftOut, parts.pages(), parts.overflows(), null);
      Outcome outcome = made.persons() == 0 ? made : issued(made);
      InspectionTable.end(passage, number, clock.instant(), outcome);
      return outcome;
    }

    /** The cover stands for the list in the history of issues (1.3.8). */
    private Outcome issued(Outcome made) {
      long issueNo =
          desk.issue(
                  passage,
                  List.of(cover(passage, conditions, format, made, finished)),
                  List.of(),
                  true)
              .getFirst()
              .issueNo();
      return new Outcome(
          made.state(), made.persons(), made.leftOut(), made.pages(), made.overflows(), issueNo);
    }
  }

  /** How many were left out is not told: it would tell that there are such people. */
  private static NewPaper cover(
      Passage passage,
      InspectionConditions conditions,
      InspectionFormat format,
      Outcome made,
      int parts) {
    EraCalendar eras = StandardReferenceData.eras();
    List<String> lines = new ArrayList<>();
    lines.add("作成日時：" + ShownDates.of(eras).of(passage.at()));
    lines.addAll(InspectionSummary.lines(conditions, eras));
    lines.add(String.format(Locale.ROOT, "載せた人数：%,d人", made.persons()));
    lines.add("出力形式：" + format.label());
    if (format == InspectionFormat.PDF) {
      lines.add(String.format(Locale.ROOT, "枚数：%,d枚（%d分冊）", made.pages(), parts));
    }
    return new NewPaper(
        COVER,
        List.of(),
        null,
        null,
        COVER.shows(),
        SealChoice.NONE,
        values ->
            values
                .certification("inspection")
                .add(
                    PersonValues.builder()
                        .set(FormItem.ENTRIES, FieldValue.entries(lines))
                        .setOthers(FieldValue.notApplicable())
                        .build()));
  }
}
