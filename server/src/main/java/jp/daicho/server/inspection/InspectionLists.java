package jp.daicho.server.inspection;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.inspection.InspectionConditions;
import jp.daicho.ledger.inspection.InspectionReader;
import jp.daicho.ledger.inspection.InspectionSummary;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.inspection.internal.InspectionTable;
import jp.daicho.server.inspection.internal.InspectionWork;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.Printout;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.ResidentListing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 住民基本台帳の一部の写し（閲覧用） (9.5): orders a list, makes it and hands it out.
 *
 * <p>Only what is registered is listed: while a draft waits, a list can be made all the same and
 * shows the register as it is without it (4.0.8). People under support measures are left out,
 * unless their being listed was examined and the error released (3.4); so are those with 抑止フラグ
 * (3.1).
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} without the
 * permission of batch work.
 */
@Component
public final class InspectionLists {
  /** How many lists are shown. */
  private static final int SHOWN = 50;

  private static final Operation LIST =
      Operation.of("閲覧用の写しの作成状況", AuditAction.ENQUIRY, Permission.BATCH);
  private static final Operation ORDER =
      Operation.of("閲覧用の写しの作成依頼", AuditAction.BATCH_DOCUMENTS, Permission.BATCH);
  private static final Operation PRINT =
      Operation.of("閲覧用の写しの印刷", AuditAction.BATCH_DOCUMENTS, Permission.BATCH);
  private static final String TITLE = "住民基本台帳の一部の写し（閲覧用）";
  private static final Operation HAND_OUT =
      Operation.of("閲覧用の写しの取出し", AuditAction.PRINTING, Permission.BATCH);

  private final Door door;
  private final ResidentListing listing;
  private final Protections protections;
  private final AddressBooks addresses;
  private final InspectionWork work;
  private final Clock clock;
  private final SecureRandom seeds = new SecureRandom();

  /**
   * Made once.
   *
   * @param lines how many lines a part has, which is what is in memory at a time
   */
  InspectionLists(
      Door door,
      ResidentListing listing,
      Protections protections,
      AddressBooks addresses,
      PaperDesk desk,
      CurrentOperator operators,
      SystemOperator system,
      Clock clock,
      @Value("${daicho.inspection.lines-a-part:5000}") int lines) {
    this.door = door;
    this.listing = listing;
    this.protections = protections;
    this.addresses = addresses;
    this.work =
        new InspectionWork(door, listing, protections, desk, operators, system, clock, lines);
    this.clock = clock;
  }

  /** Is told how far a list is. */
  @FunctionalInterface
  public interface Progress {
    /** So many residents are listed. */
    void listed(int persons);
  }

  /**
   * Keeps an order; somebody has to {@link #make} it.
   *
   * @param typed the conditions as typed, by the paths of {@link InspectionReader}
   * @return its number
   * @throws EntryRefusedException if a condition is faulty, or somebody would be listed who is
   *     under support measures and whose error was not released
   * @throws jp.daicho.server.operators.AccessRefusedException if they are to be listed and whoever
   *     orders may not look into support measures
   * @throws jp.daicho.server.certificates.CertificateRefusedException if no cover can be printed
   */
  public long order(Map<String, String> typed, InspectionFormat format) {
    return order(typed, format, InspectionRun.State.WAITING);
  }

  private long order(
      Map<String, String> typed, InspectionFormat format, InspectionRun.State state) {
    return door.enter(
        ORDER,
        passage -> {
          Findings findings = new Findings();
          InspectionConditions conditions =
              InspectionReader.read(typed, StandardReferenceData.eras(), this::newSeed, findings);
          if (conditions != null && conditions.withSupported()) {
            // Whether it is an error tells whether somebody is protected among them (3.4).
            passage.require(Permission.SUPPORT_MEASURE_ENQUIRY);
            findings.addAll(
                protections.against(
                    passage,
                    RestrictedFunction.INSPECTION,
                    unreleased(passage, conditions),
                    InspectionReader.SUPPORTED));
          }
          if (conditions == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          work.requireCover(passage, conditions, format);
          Map<String, String> kept = new LinkedHashMap<>(typed);
          kept.values().removeIf(String::isBlank);
          kept.put(InspectionReader.SEED.path(), Long.toString(conditions.seed()));
          passage.note("形式", format.label()).note("並び順", conditions.order().label());
          return InspectionTable.add(passage, kept, format, state);
        });
  }

  /**
   * Orders a list anew of which nothing came: by the same conditions, in the same order. What was
   * begun before leaves nothing behind, so there is nothing to go on with.
   *
   * @return the number of the new one
   * @throws InspectionUnknownException if there is none of the number
   * @throws InspectionNotLostException if something came of it, or may still come
   * @throws EntryRefusedException as {@link #order}
   */
  public long again(long number) {
    InspectionTable.Row row =
        door.enter(
            LIST,
            passage ->
                InspectionTable.find(passage, number)
                    .orElseThrow(() -> new InspectionUnknownException(number)));
    if (!row.state().heardAt(row.heardAt(), clock.instant()).isLost()) {
      throw new InspectionNotLostException(number);
    }
    return order(row.typed(), row.format());
  }

  /** Nine digits, so that it can be written down and typed again. */
  private long newSeed() {
    return 100_000_000 + seeds.nextInt(900_000_000);
  }

  /** Those whom the conditions would list though their error stands. */
  private List<AddressNumber> unreleased(Passage passage, InspectionConditions conditions) {
    Map<AddressNumber, Boolean> held =
        protections.everybodyHeldBack(passage, RestrictedFunction.INSPECTION);
    List<AddressNumber> found = new ArrayList<>();
    listing.read(
        passage,
        conditions,
        passage.today(),
        StandardReferenceData.eras(),
        resident -> {
          if (Boolean.FALSE.equals(held.get(resident.number()))) {
            found.add(resident.number());
            passage.concerning(resident.number());
          }
          return true;
        });
    return found;
  }

  /**
   * Makes a list that waits, in this thread. What is registered meanwhile waits for nothing (9.1).
   *
   * @throws InspectionUnknownException if there is none of the number that waits
   */
  public InspectionRun make(long number, Progress progress) {
    if (!work.make(number, false, progress)) {
      throw new InspectionUnknownException(number);
    }
    return find(number);
  }

  /**
   * Orders a list and makes it in this thread. It never waits, so that no server takes it up.
   *
   * @throws EntryRefusedException as {@link #order}
   * @throws CertificateRefusedException as {@link #order}
   */
  public InspectionRun makeAtOnce(
      Map<String, String> typed, InspectionFormat format, Progress progress) {
    long number = order(typed, format, InspectionRun.State.RUNNING);
    work.make(number, true, progress);
    return find(number);
  }

  /** The latest lists, the last one first. */
  public List<InspectionRun> list() {
    return door.enter(
        LIST,
        passage ->
            InspectionTable.latest(passage, SHOWN).stream()
                .map(row -> shown(passage, row))
                .toList());
  }

  /**
   * A list.
   *
   * @throws InspectionUnknownException if there is none of the number
   */
  public InspectionRun find(long number) {
    return door.enter(
        LIST,
        passage ->
            InspectionTable.find(passage, number)
                .map(row -> shown(passage, row))
                .orElseThrow(() -> new InspectionUnknownException(number)));
  }

  /**
   * The file of a part. If somebody on it came under support measures or a restriction since it was
   * made, it is not handed out any more (3.1, 3.4): a list made anew leaves her out.
   *
   * @param part from 1
   * @throws InspectionUnknownException if there is none
   * @throws CertificateRefusedException if somebody on it may not be listed today
   */
  public byte[] part(long number, int part) {
    return door.enter(
        HAND_OUT,
        passage -> {
          passage.note("一覧", Long.toString(number)).note("分冊", Integer.toString(part));
          requireNobodyHeldBack(passage, InspectionTable.numbersOfPart(passage, number, part));
          byte[] content =
              InspectionTable.content(passage, number, part)
                  .orElseThrow(() -> new InspectionUnknownException(number));
          handedOut(passage, number, part, content);
          return content;
        });
  }

  /**
   * A part ready to be printed (10.7), by the same rules as {@link #part}. Who is on it was logged
   * when it was made.
   *
   * @param part from 1
   * @throws InspectionUnknownException if there is none that has pages
   * @throws CertificateRefusedException if somebody on it may not be listed today
   */
  public ListPrinting.Made printable(long number, int part) {
    return door.enter(
        PRINT,
        passage -> {
          passage.note("一覧", Long.toString(number)).note("分冊", Integer.toString(part));
          if (InspectionTable.find(passage, number)
              .filter(row -> row.format() == InspectionFormat.PDF)
              .isEmpty()) {
            throw new InspectionUnknownException(number);
          }
          requireNobodyHeldBack(passage, InspectionTable.numbersOfPart(passage, number, part));
          return new ListPrinting.Made(
              Permission.BATCH,
              TITLE,
              InspectionFormat.PDF.fileName(number, part),
              InspectionTable.content(passage, number, part)
                  .orElseThrow(() -> new InspectionUnknownException(number)));
        });
  }

  /**
   * Whether the files of all parts may be handed out, asked before the first byte is.
   *
   * @throws CertificateRefusedException if somebody on one may not be listed today
   */
  public void requireHandingOut(long number) {
    door.enter(
        LIST,
        passage -> {
          passage.note("一覧", Long.toString(number));
          requireNobodyHeldBack(
              passage, InspectionTable.numbers(passage, number, Integer.MAX_VALUE));
          return number;
        });
  }

  /** A file of pages is in the print log, a file of data is an extraction (10.2). */
  private void handedOut(Passage passage, long number, int part, byte[] content) {
    InspectionFormat format = InspectionTable.find(passage, number).orElseThrow().format();
    String name = format.fileName(number, part);
    switch (format) {
      case PDF ->
          Printout.file(TITLE, ListPrinting.pages(content), name).notes().forEach(passage::note);
      case CSV -> passage.kind(AuditAction.DATA_EXTRACTION).note("タイトル", TITLE).note("ファイル名", name);
    }
  }

  private void requireNobodyHeldBack(Passage passage, List<AddressNumber> listed) {
    Map<AddressNumber, Boolean> held =
        protections.everybodyHeldBack(passage, RestrictedFunction.INSPECTION);
    List<AddressNumber> unreleased =
        listed.stream().filter(person -> Boolean.FALSE.equals(held.get(person))).toList();
    if (!unreleased.isEmpty()) {
      unreleased.forEach(passage::concerning);
      // Asked about all of them, so that whoever may not know is not told who it is.
      throw new CertificateRefusedException(
          protections
              .against(passage, RestrictedFunction.INSPECTION, listed, InspectionReader.SUPPORTED)
              .stream()
              .filter(Finding::isError)
              .toList());
    }
  }

  /**
   * 宛名番号 of those of a list, in its order.
   *
   * @param most how many at most
   * @throws InspectionUnknownException if there is none of the number
   */
  public List<AddressNumber> persons(long number, int most) {
    return door.enter(
        LIST,
        passage -> {
          if (InspectionTable.find(passage, number).isEmpty()) {
            throw new InspectionUnknownException(number);
          }
          return InspectionTable.numbers(passage, number, most);
        });
  }

  /** The districts by which a list can be narrowed, by what is typed for them (1.3.5). */
  public Map<String, String> districts() {
    return door.enter(LIST, InspectionTable::districts);
  }

  /** The wards of a designated city, by code; empty for all others. */
  public Map<String, String> wards() {
    return door.enter(LIST, passage -> addresses.of(passage).wardNames(passage.municipality()));
  }

  private InspectionRun shown(Passage passage, InspectionTable.Row row) {
    InspectionRun.State state = row.state().heardAt(row.heardAt(), clock.instant());
    return new InspectionRun(
        row.number(),
        conditions(row)
            .map(found -> InspectionSummary.lines(found, StandardReferenceData.eras()))
            .orElse(List.of()),
        row.format(),
        state,
        state.label(),
        row.orderedAt(),
        row.endedAt(),
        row.persons(),
        passage.may(Permission.SUPPORT_MEASURE_ENQUIRY) ? row.leftOut() : null,
        row.pages(),
        row.overflows(),
        row.parts(),
        row.issueNo());
  }

  private static Optional<InspectionConditions> conditions(InspectionTable.Row row) {
    return Optional.ofNullable(
        InspectionReader.read(row.typed(), StandardReferenceData.eras(), () -> 0, new Findings()));
  }
}
