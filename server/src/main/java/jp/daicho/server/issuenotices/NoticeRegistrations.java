package jp.daicho.server.issuenotices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import jp.daicho.ledger.issuenotice.NoticeRegistration;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssueWatch;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.issuenotices.internal.RegistrationTable;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers those who ask to be told of certificates issued of them (8.1.1). Every version is kept.
 *
 * <p>Each method throws {@link RegistrationUnknownException} for a number that is not there, and
 * {@link EntryRefusedException} with all that stands against an entry.
 */
@Component
public final class NoticeRegistrations implements IssueWatch {
  private static final EntryItem PERSON = new EntryItem("person", "宛名番号");
  private static final EntryItem VERSION = new EntryItem("version", "本人通知の登録");

  private static final Operation LIST =
      Operation.of("本人通知の登録一覧", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation SHOW =
      Operation.of("本人通知の登録の照会", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation REGISTER = change("本人通知の登録");
  private static final Operation CORRECT = change("本人通知の登録の修正");
  private static final Operation END = change("本人通知の登録の終了");

  private final Door door;
  private final Registry registry;

  /** Made once. */
  NoticeRegistrations(Door door, Registry registry) {
    this.door = door;
    this.registry = registry;
  }

  private static Operation change(String name) {
    return Operation.of(name, AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  }

  /** Which registrations a list tells. */
  public enum Which {
    /** Those that count today or will. */
    CURRENT("登録中"),
    /** Those whose period ends in the days to come (8.1.1). */
    EXPIRING("期間満了が近いもの"),
    /** Those that are over. */
    OVER("満了・終了したもの");

    private final String label;

    Which(String label) {
      this.label = label;
    }

    /** What the clerk reads. */
    public String label() {
      return label;
    }

    private boolean tells(NoticeRegistration registration, LocalDate today, int days) {
      return switch (this) {
        case CURRENT -> !isOver(registration, today);
        case EXPIRING -> registration.endsWithin(today, days);
        case OVER -> isOver(registration, today);
      };
    }

    private static boolean isOver(NoticeRegistration registration, LocalDate today) {
      return !registration.counts(today) && !registration.from().isAfter(today);
    }
  }

  /**
   * The registrations asked for, those that end first before the others.
   *
   * @param days how many days ahead {@link Which#EXPIRING} looks
   */
  public List<KeptRegistration> list(Which which, int days) {
    return door.enter(
        LIST,
        passage -> {
          List<KeptRegistration> told =
              RegistrationTable.all(passage).stream()
                  .filter(kept -> which.tells(kept.registration(), passage.today(), days))
                  .toList();
          told.forEach(kept -> passage.concerning(kept.registration().person()));
          return told;
        });
  }

  /** Every version of a registration, the latest first. */
  public List<KeptRegistration> versions(long number) {
    return door.enter(
        SHOW,
        passage -> {
          List<KeptRegistration> versions = RegistrationTable.versions(passage, number);
          if (versions.isEmpty()) {
            throw new RegistrationUnknownException(number);
          }
          versions.forEach(kept -> passage.concerning(kept.registration().person()));
          return versions;
        });
  }

  /** Registers somebody. */
  public KeptRegistration register(NoticeEntry entry) {
    return door.enter(
        REGISTER,
        passage -> {
          NoticeRegistration registration = read(passage, entry, null);
          long number = RegistrationTable.open(passage);
          return add(passage, number, 1, registration);
        });
  }

  /**
   * Corrects a registration.
   *
   * @param seen the version the clerk had before her
   */
  public KeptRegistration correct(long number, int seen, NoticeEntry entry) {
    return door.enter(
        CORRECT,
        passage -> {
          KeptRegistration kept = locked(passage, number, seen);
          return add(passage, number, seen + 1, read(passage, entry, kept));
        });
  }

  /**
   * Ends a registration before its time.
   *
   * @param endedOn the day from which it does not count any more, as typed
   */
  public KeptRegistration end(long number, int seen, String endedOn) {
    return door.enter(
        END,
        passage -> {
          KeptRegistration kept = locked(passage, number, seen);
          Findings findings = new Findings();
          LocalDate day =
              NoticeEntry.readEnd(
                  endedOn, kept.registration(), StandardReferenceData.eras(), findings);
          if (day == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          return add(passage, number, seen + 1, kept.registration().ended(day));
        });
  }

  @Override
  public Set<AddressNumber> watched(
      Passage passage, Collection<AddressNumber> persons, LocalDate day) {
    return RegistrationTable.of(passage, persons).stream()
        .map(KeptRegistration::registration)
        .filter(registration -> registration.counts(day))
        .map(NoticeRegistration::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  private NoticeRegistration read(
      Passage passage, NoticeEntry entry, @Nullable KeptRegistration corrected) {
    Findings findings = new Findings();
    NoticeRegistration read = entry.read(passage.today(), StandardReferenceData.eras(), findings);
    if (read != null) {
      passage.concerning(read.person());
      if (registry.latest(passage, read.person()).isEmpty()) {
        findings.add(FindingCode.NOTICE_PERSON_UNKNOWN, PERSON);
      }
      boolean twice =
          RegistrationTable.of(passage, List.of(read.person())).stream()
              .filter(other -> corrected == null || other.number() != corrected.number())
              .anyMatch(other -> other.registration().overlaps(read));
      if (twice) {
        findings.add(FindingCode.NOTICE_REGISTERED_ALREADY, PERSON);
      }
    }
    if (read == null || findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return read;
  }

  private static KeptRegistration locked(Passage passage, long number, int seen) {
    RegistrationTable.lock(passage, number);
    KeptRegistration kept =
        RegistrationTable.latest(passage, number)
            .orElseThrow(() -> new RegistrationUnknownException(number));
    passage.concerning(kept.registration().person());
    if (kept.version() != seen) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, VERSION);
    }
    if (kept.registration().endedOn() != null) {
      throw EntryRefusedException.of(FindingCode.NOTICE_REGISTRATION_ENDED, VERSION);
    }
    return kept;
  }

  private static KeptRegistration add(
      Passage passage, long number, int version, NoticeRegistration registration) {
    RegistrationTable.add(passage, number, version, registration);
    return new KeptRegistration(
        number, version, registration, passage.operator().login(), passage.at());
  }
}
