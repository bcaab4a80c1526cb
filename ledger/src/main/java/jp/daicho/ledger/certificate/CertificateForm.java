package jp.daicho.ledger.certificate;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** The forms of a certified copy of resident records in force, by their numbers in chapter 4. */
public enum CertificateForm {
  /** 世帯連記式: several members of a household on one paper, without history. */
  HOUSEHOLD("20.1.2", "住民票の写し（世帯連記式）"),
  /** 個人票: one person, with history if asked for. */
  INDIVIDUAL("20.1.1", "住民票の写し（個人票）");

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
    return this == INDIVIDUAL;
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
