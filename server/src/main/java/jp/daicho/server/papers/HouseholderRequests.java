package jp.daicho.server.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.LeftHousehold;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.MovePapers.MovedPerson;
import jp.daicho.server.papers.internal.HouseholderLetters;
import jp.daicho.server.papers.internal.LeftHouseholds;
import jp.daicho.server.papers.internal.PaperAnswers;
import jp.daicho.server.papers.internal.PaperDrafting;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The households without a householder, however they came to be so, and what is sent to them
 * (4.0.5). To set a householder ex officio instead is a move (世帯主変更, 職権).
 */
@Component
public final class HouseholderRequests {
  /** How many households are shown, and written to at once, at most. */
  public static final int MOST = 200;

  private static final Operation LIST =
      Operation.of("世帯主不在の世帯の一覧", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation REQUEST =
      Operation.of("世帯主変更依頼通知書の作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final Operation PRINT_LIST =
      Operation.of(
          "世帯主変更依頼通知書の対象者リストの作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);

  private static final PaperKind LETTER = PaperKinds.standard().get("householder-request");
  private static final PaperKind PAPER_LIST = PaperKinds.standard().get("householder-request-list");
  private static final EntryItem HOUSEHOLDS = new EntryItem("households", "世帯");

  private final Door door;
  private final Registry registry;
  private final LeftHouseholds households;
  private final PaperDesk desk;

  /** Made once. */
  HouseholderRequests(Door door, Registry registry, LeftHouseholds households, PaperDesk desk) {
    this.door = door;
    this.registry = registry;
    this.households = households;
    this.desk = desk;
  }

  /**
   * A household without a householder.
   *
   * @param household 世帯番号
   * @param address 住所
   * @param members those who live in it, in the order in which they stood before; the first is
   *     written to (5.2)
   * @param leftOn when the householder left, as printed; empty if the register does not know
   * @param reason why
   * @param restricted whether nothing may be sent (3.1)
   */
  public record Found(
      String household,
      String address,
      List<MovedPerson> members,
      String leftOn,
      String reason,
      boolean restricted) {
    /** A household; the list is copied. */
    public Found {
      members = List.copyOf(members);
    }

    /** 宛名番号 of the members, in their order. */
    public List<String> numbers() {
      return members.stream().map(MovedPerson::number).toList();
    }

    /** Without names, which have no place in a log. */
    @Override
    public String toString() {
      return "Found[" + members.size() + " members]";
    }
  }

  /** The households, in the order of their numbers. */
  public List<Found> list() {
    return door.enter(
        LIST,
        passage -> {
          List<Found> found = all(passage).stream().map(HouseholderRequests::found).toList();
          passage.note("件数", Integer.toString(found.size()));
          return found;
        });
  }

  /** The day by which the householder is to be notified, as it is offered. */
  public PaperQuestion deadline() {
    return door.enter(LIST, HouseholderLetters::deadline);
  }

  /**
   * Issues 世帯主変更依頼通知書 to households: to all of them or none.
   *
   * @param deadline by when they are to notify; null for the day that is offered
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   */
  public List<IssuedPaper> request(
      List<HouseholdNumber> chosen, @Nullable String deadline, boolean alertsConfirmed) {
    return door.enter(
        REQUEST,
        passage -> {
          PaperAnswers answers =
              new PaperAnswers(
                  List.of(HouseholderLetters.deadline(passage)),
                  deadline == null ? Map.of() : Map.of("deadline", deadline));
          String day = HouseholderLetters.deadline(answers);
          List<LeftHousehold> found = require(passage, chosen, answers.findings());
          if (found.stream().anyMatch(HouseholderRequests::isRestricted)) {
            answers.findings().add(FindingCode.ISSUE_RESTRICTED, HOUSEHOLDS);
          }
          if (answers.findings().hasErrors()) {
            throw new CertificateRefusedException(answers.findings().list());
          }
          List<NewPaper> papers = new ArrayList<>();
          for (LeftHousehold household : found) {
            MoveEntry left = household.left();
            papers.add(
                PaperDrafting.paper(
                    LETTER,
                    left == null ? null : left.moveNumber(),
                    HouseholderLetters.request(household, day),
                    null));
          }
          return desk.issue(passage, papers, answers.findings().list(), alertsConfirmed);
        });
  }

  /**
   * Issues the list of households to be written to.
   *
   * @return its copies
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   */
  public List<IssuedPaper> printList(List<HouseholdNumber> chosen, boolean alertsConfirmed) {
    return door.enter(
        PRINT_LIST,
        passage -> {
          Findings findings = new Findings();
          List<LeftHousehold> found = require(passage, chosen, findings);
          if (findings.hasErrors()) {
            throw new CertificateRefusedException(findings.list());
          }
          NewPaper paper =
              PaperDrafting.paper(
                  PAPER_LIST, null, HouseholderLetters.list(found), SealChoice.NONE);
          return desk.issue(passage, List.of(paper), List.of(), alertsConfirmed);
        });
  }

  private List<LeftHousehold> require(
      Passage passage, List<HouseholdNumber> chosen, Findings findings) {
    List<LeftHousehold> found = new ArrayList<>();
    for (HouseholdNumber number : chosen.stream().distinct().limit(MOST).toList()) {
      Optional<LeftHousehold> household = households.find(passage, number);
      if (household.isEmpty() || household.get().hasHouseholder()) {
        findings.add(FindingCode.HOUSEHOLD_HAS_HOUSEHOLDER, HOUSEHOLDS, number.value());
      } else {
        found.add(household.get());
      }
    }
    if (chosen.isEmpty()) {
      findings.add(FindingCode.EMPTY, HOUSEHOLDS);
    }
    return found;
  }

  private List<LeftHousehold> all(Passage passage) {
    return registry.withoutHouseholder(passage, MOST).stream()
        .map(number -> households.find(passage, number))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isRestricted(LeftHousehold household) {
    return household.present().stream().anyMatch(member -> member.annotations().restricted());
  }

  private static Found found(LeftHousehold household) {
    MoveEntry left = household.left();
    ResidentRecord first = household.highest();
    return new Found(
        household.number().value(),
        first.residence().address().oneLine(),
        household.present().stream()
            .map(
                member ->
                    new MovedPerson(
                        member.key().addressNumber().value(), member.person().displayName()))
            .toList(),
        left == null ? "" : ShownDates.of(StandardReferenceData.eras()).of(left.movedOn()),
        left == null ? "" : left.reason().name(),
        isRestricted(household));
  }
}
