package jp.daicho.server.certificates;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A household from which somebody can be certified, for the clerk to choose from: its residents, or
 * those whose record was deleted, never both (5.1).
 *
 * @param household 世帯番号
 * @param address 住所, on one line
 * @param deleted whether it is deleted records that can be certified
 * @param members in their order (5.2)
 * @param printedByDefault items that are printed unless something else is asked for (5.1)
 * @param allowed items the operator may print (10.4)
 */
public record CertificateSubject(
    HouseholdNumber household,
    String address,
    boolean deleted,
    List<Member> members,
    Set<CertificateItem> printedByDefault,
    Set<CertificateItem> allowed) {
  /** A household; the collections are copied. */
  public CertificateSubject {
    members = List.copyOf(members);
    printedByDefault = Set.copyOf(printedByDefault);
    allowed = Set.copyOf(allowed);
  }

  /**
   * A member.
   *
   * @param number 宛名番号
   * @param name 氏名
   * @param relationship 続柄; empty where none is registered
   * @param birthDate 生年月日, as printed
   * @param foreign whether a foreign resident
   * @param restricted whether a restriction stands against a certificate (3.1)
   * @param support the words of the support measure that stands against it (3.4); empty for none
   * @param restriction what clerks restricted about her, in words (3.1); empty for nothing
   * @param watched whether the person has asked to be told of what is issued of her (8.1.2)
   * @param endedWith of a deleted record its last 履歴番号, else null
   * @param ended of a deleted record 消除事由 and day, else empty
   */
  public record Member(
      AddressNumber number,
      String name,
      String relationship,
      String birthDate,
      boolean foreign,
      boolean restricted,
      String support,
      String restriction,
      boolean watched,
      @Nullable Integer endedWith,
      String ended) {
    /** By which it is chosen: 宛名番号, of a deleted record with its last 履歴番号. */
    public String key() {
      return endedWith == null ? number.value() : number.value() + "-" + endedWith;
    }

    /** Without names and numbers, which have no place in a log. */
    @Override
    public String toString() {
      return "Member";
    }
  }

  /** The forms on which they can be certified. */
  public List<CertificateForm> forms() {
    return Arrays.stream(CertificateForm.values())
        .filter(form -> form.isOfDeletedRecords() == deleted)
        .toList();
  }

  /** Whether a foreign resident is among them. */
  public boolean hasForeignResident() {
    return members.stream().anyMatch(Member::foreign);
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "CertificateSubject[" + members.size() + " members]";
  }
}
