package jp.daicho.server.memos;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.memos.internal.MemoTable;
import jp.daicho.server.memos.internal.MemoText;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the memos about persons (1.1.15). Each method passes the door and is logged with
 * the person it concerns; the words of a memo are in no log.
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} when a
 * permission is lacking.
 */
@Component
public final class Memos {
  /** The item of an entry that holds the words. */
  public static final EntryItem TEXT = new EntryItem("text", "メモ");

  private static final Operation READING =
      Operation.of("メモ照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation HISTORY =
      Operation.of("メモの履歴照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation WRITING =
      Operation.of("メモの入力", AuditAction.MEMO, Permission.MEMO_ENTRY);
  private static final Operation CORRECTION =
      Operation.of("メモの修正", AuditAction.MEMO, Permission.MEMO_ENTRY);
  private static final Operation DELETION =
      Operation.of("メモの削除", AuditAction.MEMO, Permission.MEMO_ENTRY);

  private final Door door;
  private final Registry registry;
  private final Registration registration;
  private final Protections protections;

  /** Made once. */
  Memos(Door door, Registry registry, Registration registration, Protections protections) {
    this.protections = protections;
    this.door = door;
    this.registry = registry;
    this.registration = registration;
  }

  /**
   * The memos about a person that are not deleted, the latest first.
   *
   * @throws jp.daicho.server.protection.EnquiryRestrictedException if she may not be looked at
   *     (3.1)
   */
  public List<MemoVersion> of(AddressNumber person) {
    return door.enter(
        READING,
        passage -> {
          passage.concerning(person);
          protections.marksToShow(passage, person);
          return MemoTable.present(passage, person);
        });
  }

  /**
   * Every version of every memo about a person, also of deleted ones, the latest first.
   *
   * @throws jp.daicho.server.protection.EnquiryRestrictedException if she may not be looked at
   *     (3.1)
   */
  public List<MemoVersion> history(AddressNumber person) {
    return door.enter(
        HISTORY,
        passage -> {
          passage.concerning(person);
          protections.marksToShow(passage, person);
          return MemoTable.history(passage, person);
        });
  }

  /**
   * Writes a memo about a person of the register, resident or deleted.
   *
   * @param text any words, in lines, up to 4000 characters
   * @return the memo; empty if there is nobody with that number
   * @throws EntryRefusedException if there are no words, or too many, or a control character
   */
  public Optional<MemoVersion> write(AddressNumber person, String text) {
    return door.enter(
        WRITING,
        passage -> {
          passage.concerning(person);
          if (registry.latest(passage, person).isEmpty()) {
            return Optional.empty();
          }
          String words = words(text);
          // Two clerks who write about one person at the same time get two numbers.
          registration.lock(passage, List.of(person));
          int number = MemoTable.greatestNumber(passage, person) + 1;
          return Optional.of(MemoTable.add(passage, person, number, 1, MemoDeed.WRITTEN, words));
        });
  }

  /**
   * Replaces the words of a memo.
   *
   * @param seen the version the clerk had before her
   * @return the new version; empty if there is no such memo
   * @throws EntryRefusedException as {@link #write}, or if somebody else changed it meanwhile
   */
  public Optional<MemoVersion> correct(AddressNumber person, int number, int seen, String text) {
    return door.enter(
        CORRECTION, passage -> next(passage, person, number, seen, MemoDeed.CORRECTED, text));
  }

  /**
   * Deletes a memo. What it said stays in its history.
   *
   * @param seen the version the clerk had before her
   * @return the last version; empty if there is no such memo
   * @throws EntryRefusedException if somebody else changed it meanwhile
   */
  public Optional<MemoVersion> delete(AddressNumber person, int number, int seen) {
    return door.enter(
        DELETION, passage -> next(passage, person, number, seen, MemoDeed.DELETED, ""));
  }

  private Optional<MemoVersion> next(
      Passage passage, AddressNumber person, int number, int seen, MemoDeed deed, String text) {
    passage.concerning(person);
    registration.lock(passage, List.of(person));
    Optional<MemoVersion> latest = MemoTable.latest(passage, person, number);
    if (latest.isEmpty()) {
      return latest;
    }
    if (latest.get().version() != seen || latest.get().deed() == MemoDeed.DELETED) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, TEXT);
    }
    String words = deed == MemoDeed.DELETED ? "" : words(text);
    return Optional.of(MemoTable.add(passage, person, number, seen + 1, deed, words));
  }

  private static String words(String text) {
    Findings findings = new Findings();
    String words = findings.require(text, TEXT, MemoText::read);
    if (words == null) {
      throw new EntryRefusedException(findings.list());
    }
    return words;
  }
}
