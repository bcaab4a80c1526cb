package jp.daicho.ledger.restriction;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be restricted, each on its own (3.1). */
public enum RestrictedFunction {
  /** A move is entered as a draft, or judged before (4.0.8). */
  MOVE_ENTRY("move-entry", "異動入力"),
  /** A move is registered, by a decision or by what another system tells (4.0.8). */
  MOVE_DECISION("move-decision", "本登録"),
  /** A certificate or notice goes out, however it is issued (5). */
  CERTIFICATE_ISSUE("certificate-issue", "証明書発行"),
  /** The person is listed for inspection (9.5). */
  INSPECTION("inspection", "閲覧用の写し"),
  /** The person is on lists that go out: address labels, extracted data (9.6). */
  LISTING("listing", "宛名シール・抽出"),
  /** The record is looked at (2.1, 2.2). */
  ENQUIRY("enquiry", "照会");

  private final String code;
  private final String label;

  RestrictedFunction(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Its name for programs. */
  public String code() {
    return code;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** The one with a name; empty if there is none. */
  public static Optional<RestrictedFunction> find(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
