package jp.daicho.server.certificates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.daicho.forms.Forms;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.operators.Printout;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was issued, as the history keeps it (1.3.8); its bytes are kept beside it.
 *
 * @param issueNo its number in the municipality
 * @param issueNumber 発行番号 as printed, without pages
 * @param issuedAt when
 * @param kind {@link #CERTIFIED_COPY}, or the id of a {@link PaperKind}
 * @param form the form it is printed on
 * @param formVersion the version of the form's data file
 * @param persons 宛名番号 of those whose data it holds
 * @param household 世帯番号; null for a list of the whole register
 * @param moveNumber the move that brought it forth; null for a certified copy
 * @param shows the protected items on it (10.4)
 * @param printed which of the items that can be left out were printed
 * @param history whether the history was printed
 * @param seal which seal was printed
 * @param officialUse whether 公用 was printed
 * @param requester who asked, as put right since; null for a paper nobody has to ask for
 * @param requesterAtIssue who asked, as it was recorded at the issue (8.1.1)
 * @param purpose what for; may be empty
 * @param pages how many pages
 * @param copies how many copies under this number: one
 * @param placeOfEntry where, the code of the place
 * @param terminal at which terminal
 * @param operatorId by whom, the number of the operator
 * @param operatorLogin by whom, the ID she signs in with
 * @param disposal null unless the paper was spoilt
 */
public record IssuedPaper(
    long issueNo,
    String issueNumber,
    Instant issuedAt,
    String kind,
    String form,
    String formVersion,
    List<AddressNumber> persons,
    @Nullable HouseholdNumber household,
    @Nullable Long moveNumber,
    Set<ItemProtection> shows,
    Set<CertificateItem> printed,
    boolean history,
    SealChoice seal,
    boolean officialUse,
    @Nullable Requester requester,
    @Nullable Requester requesterAtIssue,
    String purpose,
    int pages,
    int copies,
    String placeOfEntry,
    String terminal,
    long operatorId,
    String operatorLogin,
    @Nullable Disposal disposal) {
  /** The kind of all certified copies (5.1). */
  public static final String CERTIFIED_COPY = "certified-copy";

  /** An issued paper; the collections are copied. */
  public IssuedPaper {
    persons = List.copyOf(persons);
    shows = Set.copyOf(shows);
    printed = Set.copyOf(printed);
  }

  /** Whether it certifies a record, and does not belong to a move. */
  public boolean isCertifiedCopy() {
    return kind.equals(CERTIFIED_COPY);
  }

  /** What it is called. */
  public String label() {
    return isCertifiedCopy()
        ? CertificateForm.parse(form).label()
        : PaperKinds.standard()
            .find(kind)
            .map(PaperKind::label)
            .orElseGet(() -> Forms.standard().get(form).template().title());
  }

  /** What its file is called. */
  public String fileName() {
    return "juminhyo-" + issueNo + ".pdf";
  }

  /** How the print log tells of its file (10.2). */
  Printout printout() {
    return Printout.file(label(), pages, fileName())
        .showing(seal != SealChoice.NONE, shows.contains(ItemProtection.INDIVIDUAL_NUMBER))
        .issuedAs(issueNumber);
  }

  /** The same where it is only looked at. */
  Printout lookedAt() {
    return Printout.preview(label(), pages)
        .showing(seal != SealChoice.NONE, shows.contains(ItemProtection.INDIVIDUAL_NUMBER))
        .issuedAs(issueNumber);
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
