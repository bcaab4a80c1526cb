package jp.daicho.server.certificates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A copy that was issued, as the history keeps it (1.3.8); its bytes are kept beside it.
 *
 * @param issueNo its number in the municipality
 * @param issueNumber 発行番号 as printed, without pages
 * @param issuedAt when
 * @param form the kind of certificate
 * @param formVersion the version of the form's data file
 * @param persons 宛名番号 of those it certifies
 * @param household 世帯番号
 * @param printed which of the items that can be left out were printed
 * @param history whether the history was printed
 * @param seal which seal was printed
 * @param officialUse whether 公用 was printed
 * @param requester who asked
 * @param purpose what for; may be empty
 * @param pages how many pages
 * @param copies how many copies under this number: one
 * @param placeOfEntry where, the code of the place
 * @param terminal at which terminal
 * @param operatorId by whom
 * @param disposal null unless the paper was spoilt
 */
public record IssuedPaper(
    long issueNo,
    String issueNumber,
    Instant issuedAt,
    CertificateForm form,
    String formVersion,
    List<AddressNumber> persons,
    HouseholdNumber household,
    Set<CertificateItem> printed,
    boolean history,
    SealChoice seal,
    boolean officialUse,
    Requester requester,
    String purpose,
    int pages,
    int copies,
    String placeOfEntry,
    String terminal,
    long operatorId,
    @Nullable Disposal disposal) {
  /** An issued paper; the collections are copied. */
  public IssuedPaper {
    persons = List.copyOf(persons);
    printed = Set.copyOf(printed);
  }

  /**
   * That a paper issued by mistake was destroyed.
   *
   * @param at when
   * @param reason why
   * @param operatorId by whom
   */
  public record Disposal(Instant at, String reason, long operatorId) {}

  /** Without numbers of residents, which have no place in a log. */
  @Override
  public String toString() {
    return "IssuedPaper[" + issueNo + "]";
  }
}
