package jp.daicho.ledger.certificate;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * The forms of certificates (5.1), by their numbers in chapter 4. That of certificates of items has
 * one number for two papers there; here that of deleted records has a name of its own.
 */
public enum CertificateForm {
  /** 世帯連記式: several members of a household on one paper, without history. */
  HOUSEHOLD("20.1.2", "住民票の写し（世帯連記式）"),
  /** 個人票: one person, with history if asked for. */
  INDIVIDUAL("20.1.1", "住民票の写し（個人票）"),
  /** A copy of a deleted record, of one person. */
  DELETED("20.1.3", "住民票の除票の写し"),
  /** A certificate of those items that are asked for, of several members of a household. */
  ITEMS("20.1.4", "住民票記載事項証明書"),
  /** The same of deleted records. */
  DELETED_ITEMS("20.1.4-deleted", "住民票除票記載事項証明書");

  private final String id;
  private final String label;

  CertificateForm(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The number of the form in chapter 4. */
  public String id() {
    return id;
  }

  /** What the clerk reads. */
  public String label() {
    return label;
  }

  /** Whether the history of moves can be printed on it (5.1). */
  public boolean takesHistory() {
    return this != HOUSEHOLD;
  }

  /** Whether each person has a paper of their own. */
  public boolean isForOne() {
    return this == INDIVIDUAL || this == DELETED;
  }

  /** Whether it certifies deleted records; never together with residents (5.1). */
  public boolean isOfDeletedRecords() {
    return this == DELETED || this == DELETED_ITEMS;
  }

  /**
   * Whether only those items stand on it that were asked for; a copy has all but those left out.
   */
  public boolean isOfItems() {
    return this == ITEMS || this == DELETED_ITEMS;
  }

  /**
   * The form with a number of chapter 4.
   *
   * @throws InvalidValueException if there is none
   */
  public static CertificateForm parse(String id) {
    return Arrays.stream(values())
        .filter(form -> form.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "form"));
  }
}
