package jp.daicho.server.audit;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log, with what 10.2 asks for. It names residents by their address numbers only.
 *
 * @param at when
 * @param action what kind of act
 * @param operation the function, such as {@code 転入入力}; for a batch the name of the process
 * @param screen the screen, the API address or the command
 * @param operatorId who; {@code null} if nobody is signed in
 * @param operatorLogin the name used to sign in
 * @param place the code of the place of entry (1.3.1), if known
 * @param terminal the terminal (1.3.1)
 * @param subjects address numbers of those concerned
 * @param individualNumberShown whether an Individual Number was shown or taken out
 * @param outcome how it ended
 * @param detail more, in short words: never a resident's name or number
 */
public record AuditEntry(
    Instant at,
    AuditAction action,
    String operation,
    String screen,
    @Nullable Long operatorId,
    String operatorLogin,
    @Nullable String place,
    String terminal,
    SortedSet<String> subjects,
    boolean individualNumberShown,
    Outcome outcome,
    SortedMap<String, String> detail) {

  /** Copies the collections. */
  public AuditEntry {
    subjects = new TreeSet<>(subjects);
    detail = new TreeMap<>(detail);
  }

  /** The same entry as another kind of act, such as a fault of the system that came with it. */
  public AuditEntry as(AuditAction other) {
    return new AuditEntry(
        at,
        other,
        operation,
        screen,
        operatorId,
        operatorLogin,
        place,
        terminal,
        subjects,
        individualNumberShown,
        outcome,
        detail);
  }

  /** The same entry with another outcome and one more detail. */
  public AuditEntry ending(Outcome end, Map<String, String> more) {
    SortedMap<String, String> both = new TreeMap<>(detail);
    both.putAll(more);
    return new AuditEntry(
        at,
        action,
        operation,
        screen,
        operatorId,
        operatorLogin,
        place,
        terminal,
        subjects,
        individualNumberShown,
        end,
        both);
  }
}
