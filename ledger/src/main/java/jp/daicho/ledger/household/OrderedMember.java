package jp.daicho.ledger.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a household member counts for the order of members (5.2), taken from the record.
 *
 * <p>The family register and the family link only help to tell families apart; both may be missing,
 * as they are for foreign residents.
 *
 * @param addressNumber 宛名番号 in digits
 * @param relationship 続柄
 * @param birth the day of birth the register works with, also when the date is uncertain
 * @param familyRegister a text that is equal for two members exactly when both are in the same
 *     family register, or null when there is none or it is not known
 * @param headOfFamilyRegister whether the member is the 筆頭者 of the own family register
 * @param family the family the member was said to belong to, or null
 */
public record OrderedMember(
    String addressNumber,
    Relationship relationship,
    LocalDate birth,
    @Nullable String familyRegister,
    boolean headOfFamilyRegister,
    @Nullable FamilyLink family) {

  /** By day of birth, then 宛名番号: the order within every place of 5.2. */
  public static final Comparator<OrderedMember> BY_BIRTH =
      Comparator.comparing(OrderedMember::birth)
          .thenComparing(member -> withoutLeadingZeros(member).length())
          .thenComparing(OrderedMember::withoutLeadingZeros)
          .thenComparing(OrderedMember::addressNumber);

  /** Checks that what must be there is there. */
  public OrderedMember {
    Objects.requireNonNull(addressNumber);
    Objects.requireNonNull(relationship);
    Objects.requireNonNull(birth);
  }

  /** A member of whom only what every resident has is known. */
  public static OrderedMember of(String addressNumber, Relationship relationship, LocalDate birth) {
    return new OrderedMember(addressNumber, relationship, birth, null, false, null);
  }

  /**
   * With the family register as the record shows it (1.1.12). Where 本籍 is empty, なし or 不明 the
   * member has no register that could be compared.
   *
   * @param registeredDomicile 本籍
   * @param head the name of the 筆頭者
   * @param name the member's own name; spaces between its parts do not matter
   */
  public OrderedMember withFamilyRegister(String registeredDomicile, String head, String name) {
    boolean known =
        !registeredDomicile.isBlank()
            && !registeredDomicile.equals("なし")
            && !registeredDomicile.equals("不明");
    String headName = withoutSpaces(head);
    return new OrderedMember(
        addressNumber,
        relationship,
        birth,
        known ? registeredDomicile + "\n" + headName : null,
        known && headName.equals(withoutSpaces(name)),
        family);
  }

  /** As the 筆頭者 of a register of which nothing else is known. */
  public OrderedMember asHeadOfFamilyRegister() {
    return new OrderedMember(addressNumber, relationship, birth, familyRegister, true, family);
  }

  /** With the family the member belongs to. */
  public OrderedMember withFamily(FamilyLink link) {
    return new OrderedMember(
        addressNumber, relationship, birth, familyRegister, headOfFamilyRegister, link);
  }

  boolean sharesRegisterWith(OrderedMember other) {
    return familyRegister != null && familyRegister.equals(other.familyRegister);
  }

  boolean isInOtherRegisterThan(OrderedMember other) {
    return familyRegister != null
        && other.familyRegister != null
        && !familyRegister.equals(other.familyRegister);
  }

  private static String withoutSpaces(String name) {
    return name.replace("\u3000", "").replace(" ", "");
  }

  private static String withoutLeadingZeros(OrderedMember member) {
    return member.addressNumber.replaceFirst("^0+(?=.)", "");
  }
}
