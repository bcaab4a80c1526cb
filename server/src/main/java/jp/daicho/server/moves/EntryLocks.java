package jp.daicho.server.moves;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.EntryLock.Subject;
import jp.daicho.server.moves.internal.DraftAccess;
import jp.daicho.server.moves.internal.EntryLockTable;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SignedOut;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Exclusive editing (10.3): while somebody enters a move of a person, others can only look at her
 * and at the households it touches. The entry is open from the moment its screen is opened, so that
 * a second clerk is told before she has typed anything. It ends when it is kept as a draft, which
 * then holds by itself (4.0.8), when the operator signs out, some time after the last step, or when
 * somebody releases it.
 */
@Component
public final class EntryLocks {
  private static final Operation LIST =
      Operation.of("入力中の異動の一覧", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation TAKE =
      Operation.of("異動入力の開始", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final Operation RELEASE =
      Operation.of("入力中の異動の解除", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  private static final EntryItem PERSONS = new EntryItem("persons", "異動者");
  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("M月d日H時m分").withZone(ZoneId.of("Asia/Tokyo"));

  private final Door door;
  private final Registry registry;
  private final Tenancy tenancy;

  /** Made once. */
  EntryLocks(Door door, Registry registry, Tenancy tenancy) {
    this.door = door;
    this.registry = registry;
    this.tenancy = tenancy;
  }

  /** All entries that are open, the first one first. */
  public List<EntryLock> list() {
    return door.enter(
        LIST,
        passage -> {
          DraftAccess.require(passage);
          List<EntryLock> open = EntryLockTable.all(passage);
          passage.note("件数", Integer.toString(open.size()));
          return open;
        });
  }

  /**
   * Opens an entry for people and the households they are in, or goes on with it: for programs, as
   * screens do by themselves.
   *
   * @throws MoveRefusedException if somebody else is entering a move of one of them
   */
  public List<EntryLock> open(List<AddressNumber> persons) {
    return door.enter(
        TAKE,
        passage -> {
          persons.forEach(passage::concerning);
          List<HouseholdNumber> households =
              registry.latest(passage, persons).stream()
                  .map(record -> record.household().householdNumber())
                  .distinct()
                  .toList();
          List<Finding> held =
              findings(EntryLockTable.ofOthers(passage, persons, households).get());
          if (!held.isEmpty()) {
            throw new MoveRefusedException(held);
          }
          EntryLockTable.take(passage, persons, households);
          return EntryLockTable.all(passage).stream()
              .filter(lock -> lock.operatorId() == passage.operator().operatorId())
              .toList();
        });
  }

  /**
   * Ends an entry: one's own, or as somebody who decides that of anybody.
   *
   * @throws jp.daicho.server.operators.AccessRefusedException if it is somebody else's and the
   *     operator does not decide
   */
  public void release(Subject subject, String number) {
    door.enter(
        RELEASE,
        passage -> {
          DraftAccess.require(passage);
          for (EntryLock lock : EntryLockTable.all(passage)) {
            if (lock.subject() == subject && lock.number().equals(number)) {
              if (lock.operatorId() != passage.operator().operatorId()) {
                passage.require(Permission.DECISION);
              }
              if (subject == Subject.PERSON) {
                passage.concerning(AddressNumber.of(number));
              }
              EntryLockTable.release(passage, subject, number);
              passage.note("入力者", Long.toString(lock.operatorId()));
            }
          }
          return passage;
        });
  }

  /** Whoever signs out enters nothing any more. */
  @EventListener
  public void onSignedOut(SignedOut event) {
    tenancy.within(
        event.municipality(),
        () -> {
          EntryLockTable.letGo(tenancy, event.municipality().value(), event.operatorId());
          return event;
        });
  }

  /** What stands against a move, as others are entering just now; asked with what comes next. */
  public Supplier<List<Finding>> against(
      Passage passage, Collection<AddressNumber> persons, Collection<HouseholdNumber> households) {
    Supplier<List<EntryLock>> held = EntryLockTable.ofOthers(passage, persons, households);
    return () -> findings(held.get());
  }

  /** One finding for each operator: who, and since when. */
  private static List<Finding> findings(List<EntryLock> held) {
    Map<Long, Finding> byOperator = new LinkedHashMap<>();
    for (EntryLock lock : held) {
      String who = lock.place().isEmpty() ? "" : lock.place() + "　";
      byOperator.putIfAbsent(
          lock.operatorId(),
          Finding.of(
              FindingCode.BEING_ENTERED,
              PERSONS,
              who + lock.operatorName() + "（" + lock.terminal() + "）",
              SINCE.format(lock.takenAt())));
    }
    return List.copyOf(byOperator.values());
  }
}
