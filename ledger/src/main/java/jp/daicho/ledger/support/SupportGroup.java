package jp.daicho.ledger.support;

import java.util.Arrays;
import java.util.Optional;

/** The groups of items of the database of support measures, in the order of 1.1.16. */
public enum SupportGroup {
  /** About the application as a whole. */
  APPLICATION("application", "申出", false),
  /** 申出者. */
  APPLICANT("applicant", "申出者", false),
  /** 併せて支援を求める者: those protected together with the applicant. */
  JOINT("joint", "併せて支援を求める者", true),
  /** 加害者. */
  ASSAILANT("assailants", "加害者", true),
  /** 支援を求められている事務及び抑止対象の住所等. */
  ASKED("asked", "支援を求められている事務及び抑止対象の住所等", true),
  /** 転送情報 of the municipality that received the application first. */
  FORWARDED("forwarded", "転送情報（当初受付市区町村）", true),
  /** 転送情報 of a municipality to which it was forwarded. */
  FORWARDED_HERE("forwardedHere", "転送情報（転送受付市区町村）", false),
  /** 仮支援措置. */
  PROVISIONAL("provisional", "仮支援措置", false);

  private final String id;
  private final String label;
  private final boolean many;

  SupportGroup(String id, String label, boolean many) {
    this.id = id;
    this.label = label;
    this.many = many;
  }

  /** The name in files, JSON and forms. */
  public String id() {
    return id;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** Whether a measure has any number of them, not just one. */
  public boolean isMany() {
    return many;
  }

  /** The group with a name; empty if there is none. */
  public static Optional<SupportGroup> find(String id) {
    return Arrays.stream(values()).filter(group -> group.id.equals(id)).findFirst();
  }
}
