package jp.daicho.server.certificates;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A certified copy as asked for at the counter.
 *
 * @param household the household; null if it follows from the members
 * @param members those to be certified; if empty, everybody in the household
 * @param choice form, items and copies
 * @param signing under whose name and seal
 */
public record CertificateRequest(
    @Nullable HouseholdNumber household,
    List<AddressNumber> members,
    CertificateChoice choice,
    Signing signing) {
  /** A request; the list is copied. */
  public CertificateRequest {
    members = List.copyOf(members);
    Objects.requireNonNull(choice);
    Objects.requireNonNull(signing);
  }

  /** A request for which only the seal is chosen; null for the one that is set. */
  public CertificateRequest(
      @Nullable HouseholdNumber household,
      List<AddressNumber> members,
      CertificateChoice choice,
      @Nullable SealChoice seal) {
    this(household, members, choice, Signing.with(seal));
  }

  /** Which seal was chosen; null for the one that is set. */
  public @Nullable SealChoice seal() {
    return signing.seal();
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "CertificateRequest[" + choice.form().id() + ", " + members.size() + " members]";
  }
}
