package jp.daicho.ledger.move;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentKind;
import org.jspecify.annotations.Nullable;

/**
 * A kind of move as a clerk chooses it: the one place that says for screens, API, rules and manual
 * who may be its subject, on what it rests, which dates it takes, what it changes and what follows
 * (1.2.2, chapter 4). The kinds are data; see {@link MoveTypes}.
 *
 * @param number two digits a clerk types to choose it; they stay with the kind for good
 * @param id its name in the API, such as {@code moving-out}
 * @param label its name in Japanese
 * @param section the section of the standard
 * @param effect what it does
 * @param reasons 異動事由 it is registered under; see the data for those with several
 * @param grounds on what it may rest, the usual one first
 * @param day which days it can have happened on
 * @param subjects whose records it may concern
 * @param changes what may be changed, for a correction
 * @param takesCodeFromPool whether a resident record code is assigned where none is entered (4.3.1)
 * @param papers the papers that may follow
 * @param messages the messages that follow
 * @param note what is noted by itself (1.1.14), or null
 */
public record MoveType(
    String number,
    String id,
    String label,
    String section,
    MoveEffect effect,
    List<MoveReason> reasons,
    List<Ground> grounds,
    Day day,
    Set<ResidentKind> subjects,
    Set<ItemGroup> changes,
    boolean takesCodeFromPool,
    List<String> papers,
    List<String> messages,
    @Nullable Note note) {
  /** When a kind of move can have happened (4.0.3, 1.1.8, 4.1.3.0.1). */
  public enum Day {
    /** On a day of the calendar, up to the day of processing. */
    PAST,
    /** On a day of the calendar, later than the day of processing too. */
    AHEAD,
    /** Up to the day of processing, in any form of 1.1.8. */
    UNCERTAIN
  }

  /** A kind of move; the collections are copied. */
  public MoveType {
    Objects.requireNonNull(number);
    Objects.requireNonNull(id);
    Objects.requireNonNull(label);
    Objects.requireNonNull(section);
    Objects.requireNonNull(effect);
    Objects.requireNonNull(day);
    reasons = List.copyOf(reasons);
    grounds = List.copyOf(grounds);
    subjects = Set.copyOf(subjects);
    changes = Set.copyOf(changes);
    papers = List.copyOf(papers);
    messages = List.copyOf(messages);
  }

  /** 異動事由 of the move; where there are several, that of its first step. */
  public MoveReason reason() {
    return reasons.getFirst();
  }

  /** Whether a record of this kind may be moved so. */
  public boolean concerns(ResidentKind kind) {
    return subjects.contains(kind);
  }

  /** What it usually rests on. */
  public Ground usualGround() {
    return grounds.getFirst();
  }

  /** The id: what the move is called in logs. */
  @Override
  public String toString() {
    return id;
  }
}
