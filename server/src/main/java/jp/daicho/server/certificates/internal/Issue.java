package jp.daicho.server.certificates.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.certificates.SealChoice;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of the issue of a paper besides number, time, place and bytes (1.3.8). See
 * {@link jp.daicho.server.certificates.IssuedPaper}.
 */
record Issue(
    String kind,
    String form,
    int formVersion,
    List<AddressNumber> persons,
    @Nullable HouseholdNumber household,
    @Nullable Long moveNumber,
    Set<ItemProtection> shows,
    Set<CertificateItem> printed,
    boolean history,
    SealChoice seal,
    boolean officialUse,
    @Nullable Requester requester,
    String purpose) {
  Issue {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(form);
    Objects.requireNonNull(seal);
    persons = List.copyOf(persons);
    shows = Set.copyOf(shows);
    printed = Set.copyOf(printed);
  }
}
