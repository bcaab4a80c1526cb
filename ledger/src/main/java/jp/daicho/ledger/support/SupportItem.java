package jp.daicho.ledger.support;

import java.util.Objects;

/**
 * An item of the database of support measures (1.1.16).
 *
 * @param group the group it belongs to
 * @param id its name in files, JSON and forms, such as {@code nameKana}
 * @param label what users read
 * @param type how its text is read
 * @param longest the most characters; 0 where the type says
 * @param when in which cases there is such an item
 * @param required whether it may not be empty, in each row there is
 */
public record SupportItem(
    SupportGroup group,
    String id,
    String label,
    Type type,
    int longest,
    Case when,
    boolean required) {
  /** Nothing may be missing. */
  public SupportItem {
    Objects.requireNonNull(group);
    Objects.requireNonNull(id);
    Objects.requireNonNull(label);
    Objects.requireNonNull(type);
    Objects.requireNonNull(when);
  }

  /** How a text is read and kept. */
  public enum Type {
    /** One of {@link Standing}. */
    STANDING,
    /** One of {@link Reception}. */
    RECEPTION,
    /** One of {@link HeldBack}. */
    OFFICE,
    /** A day of the calendar, kept as {@code 2026-04-01}. */
    DAY,
    /** A day that may be uncertain (1.1.8). */
    DATE,
    /** Words in one line. */
    TEXT,
    /** Words in lines. */
    LINES,
    /** A reading in katakana (1.1.18). */
    KANA,
    /** 宛名番号. */
    ADDRESS_NUMBER,
    /** A code of {@link jp.daicho.ledger.record.Sex}. */
    SEX,
    /** 1 for yes, 0 for no. */
    YES
  }

  /** When there is such an item. */
  public enum Case {
    /** Always. */
    ALWAYS,
    /** This municipality is that of the present address. */
    CURRENT,
    /** This municipality is that of a former address or the like. */
    FORMER,
    /** Another municipality forwarded the application. */
    FORWARDED
  }

  /** Whether an application of this standing and reception has the item. */
  public boolean isFor(Standing standing, Reception reception) {
    boolean byGroup =
        switch (group) {
          case FORWARDED -> reception == Reception.FIRST;
          case FORWARDED_HERE -> reception == Reception.FORWARDED;
          case APPLICATION, APPLICANT, JOINT, ASSAILANT, ASKED, PROVISIONAL -> true;
        };
    boolean byCase =
        switch (when) {
          case ALWAYS -> true;
          case CURRENT -> standing == Standing.CURRENT;
          case FORMER -> standing == Standing.FORMER;
          case FORWARDED -> reception == Reception.FORWARDED;
        };
    return byGroup && byCase;
  }
}
