package jp.daicho.server.restrictions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionReader;
import jp.daicho.ledger.restriction.RestrictionRules;
import jp.daicho.ledger.restriction.RestrictionSituation;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.AlertConfirmation;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.RestrictionMinutes;
import jp.daicho.server.reference.RestrictionReasons;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.restrictions.internal.RestrictionTable;
import org.springframework.stereotype.Component;

/**
 * What is done with restrictions (3.1): setting, changing and releasing need 抑止の設定・解除, releasing
 * for a time needs 抑止の一時解除; each can be given without the other. Each deed is logged with those on
 * whom the restriction lies, and other systems learn of all but releases for a time.
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} when the
 * permission is lacking, {@link RestrictionUnknownException} when there is no restriction of the
 * number, and {@link EntryRefusedException} with all findings when something stands against it.
 */
@Component
public final class RestrictionWork {
  private static final EntryItem VERSION = new EntryItem("version", "抑止");

  private static final Operation SET = change("抑止の設定");
  private static final Operation CHANGE = change("抑止の変更");
  private static final Operation RELEASE = change("抑止の解除");
  private static final Operation RELEASE_FOR_A_TIME =
      Operation.of("抑止の一時解除", AuditAction.RESTRICTION, Permission.RESTRICTION_TEMPORARY_RELEASE);

  private final Door door;
  private final Registry registry;
  private final DeletedRecords deletedRecords;
  private final Restrictions restrictions;
  private final RestrictionOutbox outbox;

  /** Made once. */
  RestrictionWork(
      Door door,
      Registry registry,
      DeletedRecords deletedRecords,
      Restrictions restrictions,
      RestrictionOutbox outbox) {
    this.door = door;
    this.registry = registry;
    this.deletedRecords = deletedRecords;
    this.restrictions = restrictions;
    this.outbox = outbox;
  }

  private static Operation change(String name) {
    return Operation.of(name, AuditAction.RESTRICTION, Permission.RESTRICTION_MANAGEMENT);
  }

  /** Sets a restriction on a person or a household. */
  public KeptRestriction set(RestrictionEntry typed, boolean alertsConfirmed) {
    return door.enter(
        SET,
        passage -> {
          Map<String, String> reasons = RestrictionReasons.of(passage);
          Restriction restriction = judged(passage, typed, 0, reasons, alertsConfirmed);
          concerning(passage, restriction.subject());
          long number = RestrictionTable.open(passage, restriction.subject());
          return add(passage, number, 1, RestrictionDeed.SET, restriction, reasons);
        });
  }

  /**
   * Changes a restriction that was not released. On whom it lies does not change.
   *
   * @param seen the version the clerk had before her
   * @param typed what it shall say; person and household are not read
   */
  public KeptRestriction change(
      long number, int seen, RestrictionEntry typed, boolean alertsConfirmed) {
    return door.enter(
        CHANGE,
        passage -> {
          KeptRestriction kept = locked(passage, number, seen);
          AlertConfirmation.require(
              RestrictionRules.requireNotReleased(kept.restriction()), alertsConfirmed);
          RestrictionSubject subject = kept.restriction().subject();
          boolean person = subject instanceof RestrictionSubject.OnPerson;
          RestrictionEntry whole =
              new RestrictionEntry(
                  person ? subject.written() : "",
                  person ? "" : subject.written(),
                  typed.reason(),
                  typed.levels(),
                  typed.from(),
                  typed.to(),
                  typed.remark());
          Map<String, String> reasons = RestrictionReasons.of(passage);
          // A reason that ended since stays with what was set for it.
          reasons.putIfAbsent(kept.restriction().reason(), kept.reasonWords());
          Restriction restriction = judged(passage, whole, number, reasons, alertsConfirmed);
          return add(passage, number, seen + 1, RestrictionDeed.CHANGED, restriction, reasons);
        });
  }

  /**
   * Releases a restriction (解除): it is over.
   *
   * @param seen the version the clerk had before her
   * @param reason why, at most 200 characters
   */
  public KeptRestriction release(long number, int seen, String reason) {
    return door.enter(
        RELEASE,
        passage -> {
          KeptRestriction kept = locked(passage, number, seen);
          List<Finding> findings =
              new ArrayList<>(RestrictionRules.requireNotReleased(kept.restriction()));
          findings.addAll(RestrictionRules.reason(reason, RestrictionRules.WHY_RELEASED));
          AlertConfirmation.require(findings, true);
          return add(
              passage,
              number,
              seen + 1,
              RestrictionDeed.RELEASED,
              kept.restriction().released(passage.today(), reason.strip()),
              Map.of(kept.restriction().reason(), kept.reasonWords()));
        });
  }

  /**
   * Releases a restriction for a time (一時解除): its errors are alerts until the time is over, and
   * then errors again by themselves. No other system is told.
   *
   * @param reason why, at most 200 characters
   * @param minutes for how long, as typed; empty for as long as is usual
   */
  public TemporaryRelease releaseForATime(long number, String reason, String minutes) {
    return door.enter(
        RELEASE_FOR_A_TIME,
        passage -> {
          KeptRestriction kept = latest(passage, number);
          concerning(passage, kept.restriction().subject());
          return released(passage, List.of(kept), reason, minutes).getFirst();
        });
  }

  /** The same for all restrictions of clerks that stand against a person. */
  public List<TemporaryRelease> releaseForATime(
      AddressNumber person, String reason, String minutes) {
    return door.enter(
        RELEASE_FOR_A_TIME,
        passage -> {
          passage.concerning(person);
          return released(
              passage,
              restrictions.ask(passage, List.of(person)).get().getOrDefault(person, List.of()),
              reason,
              minutes);
        });
  }

  private static List<TemporaryRelease> released(
      Passage passage, List<KeptRestriction> all, String reason, String minutes) {
    RestrictionMinutes set = RestrictionMinutes.of(passage);
    Findings findings = new Findings();
    findings.addAll(
        RestrictionRules.releasable(
            all.stream().map(KeptRestriction::restriction).toList(), passage.today()));
    findings.addAll(RestrictionRules.reason(reason, RestrictionRules.WHY_FOR_A_TIME));
    int time =
        minutes.isBlank() ? set.usual() : RestrictionRules.minutes(minutes, set.most(), findings);
    AlertConfirmation.require(findings.list(), true);
    passage.note("分", Integer.toString(time));
    return all.stream()
        .filter(kept -> kept.restriction().state(passage.today()).holds())
        .filter(kept -> kept.restriction().levels().containsValue(RestrictionLevel.ERROR))
        .map(
            kept -> {
              passage.note("抑止番号", Long.toString(kept.number()));
              return RestrictionTable.RELEASES.add(
                  passage, kept.number(), reason.strip(), Duration.ofMinutes(time));
            })
        .toList();
  }

  /** Reads and judges an entry; the restriction of the number is not another one. */
  private Restriction judged(
      Passage passage,
      RestrictionEntry typed,
      long number,
      Map<String, String> reasons,
      boolean alertsConfirmed) {
    Findings findings = new Findings();
    Restriction read = RestrictionReader.read(typed, StandardReferenceData.eras(), findings);
    if (read != null) {
      findings.addAll(
          RestrictionRules.assess(
              read,
              new RestrictionSituation(
                  passage.today(),
                  !people(passage, read.subject()).isEmpty(),
                  reasons.keySet(),
                  RestrictionTable.on(passage, read.subject()).stream()
                      .filter(other -> other.number() != number)
                      .map(KeptRestriction::restriction)
                      .filter(other -> other.release() == null)
                      .toList())));
    }
    AlertConfirmation.require(findings.list(), alertsConfirmed);
    return Objects.requireNonNull(read);
  }

  private KeptRestriction add(
      Passage passage,
      long number,
      int version,
      RestrictionDeed deed,
      Restriction restriction,
      Map<String, String> reasons) {
    passage.note("抑止番号", Long.toString(number));
    KeptRestriction kept =
        RestrictionTable.add(
            passage,
            number,
            version,
            deed,
            restriction,
            Objects.requireNonNull(reasons.get(restriction.reason())));
    switch (restriction.subject()) {
      case RestrictionSubject.OnPerson person -> outbox.add(passage, List.of(person.number()));
      case RestrictionSubject.OnHousehold household ->
          outbox.addMembers(passage, household.number());
    }
    return kept;
  }

  private void concerning(Passage passage, RestrictionSubject subject) {
    people(passage, subject).forEach(record -> passage.concerning(record.key().addressNumber()));
  }

  /** The person, or all who are or were members of the household. */
  private List<ResidentRecord> people(Passage passage, RestrictionSubject subject) {
    Function<AddressNumber, List<ResidentRecord>> find =
        number -> {
          List<ResidentRecord> found = registry.latest(passage, List.of(number));
          return found.isEmpty() ? deletedRecords.latest(passage, List.of(number)) : found;
        };
    return switch (subject) {
      case RestrictionSubject.OnPerson person -> find.apply(person.number());
      case RestrictionSubject.OnHousehold household -> {
        List<ResidentRecord> all =
            new ArrayList<>(registry.householdWithDeleted(passage, household.number()));
        all.addAll(deletedRecords.household(passage, household.number()));
        yield all;
      }
    };
  }

  private static KeptRestriction latest(Passage passage, long number) {
    return RestrictionTable.latest(passage, number)
        .orElseThrow(() -> new RestrictionUnknownException(number));
  }

  private KeptRestriction locked(Passage passage, long number, int seen) {
    if (!RestrictionTable.lock(passage, number)) {
      throw new RestrictionUnknownException(number);
    }
    KeptRestriction kept = latest(passage, number);
    concerning(passage, kept.restriction().subject());
    if (kept.version() != seen) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, VERSION);
    }
    return kept;
  }
}
