package jp.daicho.ledger.record;

import java.util.Objects;
import java.util.Set;

/**
 * 異動事由: why a record was entered, deleted or corrected (1.2.2). Reasons are data; see {@link
 * MoveReasons}.
 *
 * @param code the two-digit code, provisional
 * @param effect whether it enters, deletes or corrects a record
 * @param name the words of the standard
 * @param subjects whose records it may concern
 */
public record MoveReason(String code, Effect effect, String name, Set<ResidentKind> subjects) {
  /** What a move does to the record. */
  public enum Effect {
    /** 記載. */
    ENTRY,
    /** 消除. */
    DELETION,
    /** 修正. */
    CORRECTION
  }

  /** A reason; the set is copied. */
  public MoveReason {
    Objects.requireNonNull(code);
    Objects.requireNonNull(effect);
    Objects.requireNonNull(name);
    subjects = Set.copyOf(subjects);
  }

  /** Whether it restores what a cancelled deletion had ended, and enters nobody (4.6.0.1). */
  public boolean restores() {
    return name.equals("異動の取消し（増）");
  }

  /** Whether a record of this kind may be moved for this reason. */
  public boolean concerns(ResidentKind kind) {
    return subjects.contains(kind);
  }
}
