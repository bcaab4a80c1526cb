package jp.daicho.server.certificates;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as asked for at the counter.
 *
 * @param household the household; null if it follows from the members
 * @param members those to be certified; if empty, everybody in the household
 * @param choice form, items and copies
 * @param signing under whose name and seal
 * @param records on a form of deleted records, which of a member's is meant, by its last version;
 *     of members without one here, the latest
 */
public record CertificateRequest(
    @Nullable HouseholdNumber household,
    List<AddressNumber> members,
    CertificateChoice choice,
    Signing signing,
    List<RecordKey> records) {
  /** A request; the lists are copied. */
  public CertificateRequest {
    members = List.copyOf(members);
    records = List.copyOf(records);
    Objects.requireNonNull(choice);
    Objects.requireNonNull(signing);
  }

  /** A request for the latest record of everybody. */
  public CertificateRequest(
      @Nullable HouseholdNumber household,
      List<AddressNumber> members,
      CertificateChoice choice,
      Signing signing) {
    this(household, members, choice, signing, List.of());
  }

  /** A request for which only the seal is chosen; null for the one that is set. */
  public CertificateRequest(
      @Nullable HouseholdNumber household,
      List<AddressNumber> members,
      CertificateChoice choice,
      @Nullable SealChoice seal) {
    this(household, members, choice, Signing.with(seal), List.of());
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
