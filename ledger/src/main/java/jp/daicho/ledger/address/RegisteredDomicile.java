package jp.daicho.ledger.address;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;

/**
 * Registered domicile (本籍) and head of the family register (筆頭者), of which each may also read なし or
 * 不明 (1.1.12). Towns that no longer exist may be written (4.0.6), so the place is a text and no
 * {@link Address}.
 *
 * @param place the registered domicile, at most 186 characters: as many as the parts of an address
 *     to its lot
 * @param headOfFamilyRegister the name of the head, at most 100 characters
 */
public record RegisteredDomicile(String place, String headOfFamilyRegister) {
  /** 4 + 12 + 120 + 50, the parts of an address without its building. */
  private static final int LONGEST_PLACE = 186;

  private static final int LONGEST_NAME = 100;
  private static final String NO = "なし";
  private static final String NOT_KNOWN = "不明";

  /** The person is in no family register: なし. */
  public static final RegisteredDomicile NONE = new RegisteredDomicile(NO, NO);

  /** Not known: 不明. */
  public static final RegisteredDomicile UNKNOWN = new RegisteredDomicile(NOT_KNOWN, NOT_KNOWN);

  /**
   * Checks characters and lengths.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#TOO_LONG}, {@link
   *     Fault#UNKNOWN_FORM} (for a space around it) or {@link Fault#CONTROL_CHARACTER}
   */
  public RegisteredDomicile {
    RegisterText.required(place, LONGEST_PLACE, "registered domicile");
    RegisterText.required(headOfFamilyRegister, LONGEST_NAME, "head of the family register");
  }

  /**
   * A registered domicile and its head.
   *
   * @throws InvalidValueException as the constructor
   */
  public static RegisteredDomicile of(String place, String headOfFamilyRegister) {
    return new RegisteredDomicile(place, headOfFamilyRegister);
  }

  /** Whether a place is named, rather than なし or 不明. */
  public boolean hasPlace() {
    return !place.equals(NO) && !place.equals(NOT_KNOWN);
  }
}
