package jp.daicho.server.certificates.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.Forms;
import jp.daicho.forms.Paper;
import jp.daicho.forms.PaperForm;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PaperNotices;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Printout;
import jp.daicho.server.reference.StandardReferenceData;

/**
 * Everything a certificate says but its number.
 *
 * @param request what was asked for
 * @param people those it certifies
 * @param whole whether they are the whole household
 * @param letterhead under whose name, where and when
 * @param alerts what the clerk has to confirm besides what does not fit the paper (3.4)
 */
public record Assembled(
    CertificateRequest request,
    List<CertifiedRecord> people,
    boolean whole,
    Letterhead letterhead,
    List<Finding> alerts) {

  /** The papers it makes: one for all, or on a form for one person one for each. */
  List<Assembled> papers() {
    return request.choice().form().isForOne()
        ? people.stream()
            .map(person -> new Assembled(request, List.of(person), whole, letterhead, alerts))
            .toList()
        : List.of(this);
  }

  /** What is recorded of its issue. */
  Issue issue() {
    CertificateChoice choice = request.choice();
    return new Issue(
        IssuedPaper.CERTIFIED_COPY,
        choice.form().id(),
        form().template().version(),
        people.stream().map(person -> person.latest().key().addressNumber()).toList(),
        people.getFirst().latest().household().householdNumber(),
        null,
        shows(choice.printed()),
        choice.printed(),
        choice.history(),
        letterhead.choice(),
        choice.officialUse(),
        choice.requester(),
        choice.purpose());
  }

  /** The protected items among those printed (10.4). */
  static Set<ItemProtection> shows(Collection<CertificateItem> printed) {
    return printed.stream()
        .flatMap(item -> item.protection().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All that has to be confirmed about a printed copy (5.8, 3.4). */
  public List<Finding> alerts(Paper paper) {
    List<ResidentRecord> records = people.stream().map(CertifiedRecord::latest).toList();
    return Stream.concat(alerts.stream(), PaperNotices.findings(paper, records).stream()).toList();
  }

  /** What the copy is called among others of its kind: a copy for one names the person. */
  public String title() {
    CertificateForm form = request.choice().form();
    return form.isForOne()
        ? form.label() + "　" + people.getFirst().latest().person().displayName()
        : form.label();
  }

  /** How the print log tells that somebody looked at it before it is issued (10.2). */
  public Printout lookedAt(Paper paper) {
    Issue issue = issue();
    return Printout.preview(request.choice().form().label(), paper.pages())
        .showing(
            issue.seal() != SealChoice.NONE,
            issue.shows().contains(ItemProtection.INDIVIDUAL_NUMBER));
  }

  /** Prints the copy with a number. */
  public Paper print(long number) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    CertificateChoice choice = request.choice();
    ResidentRecord first = people.getFirst().latest();
    String householder = first.household().householderName();
    FormValues.Builder values =
        letterhead
            .values(number)
            .set(FormItem.ADDRESS, first.residence().address().oneLine())
            .set(
                FormItem.HOUSEHOLDER,
                choice.prints(CertificateItem.HOUSEHOLDER)
                    ? FieldValue.of(householder == null ? "" : householder)
                    : FieldValue.omitted())
            .certification(certification())
            .officialUse(choice.officialUse());
    if (choice.form().isOfItems()) {
      values.add(StatedEntries.of(people, choice, dates, form().template().signs().empty()));
    } else {
      AliasAnnex annex = AliasAnnex.of(people, choice, dates, form());
      people.forEach(
          person -> values.add(PersonMapping.of(person, choice, dates, annex.has(person))));
      values.annex(annex.entries());
    }
    return form().print(values.build());
  }

  private PaperForm form() {
    return Forms.standard().get(request.choice().form().id());
  }

  private String certification() {
    return switch (request.choice().form()) {
      case INDIVIDUAL, DELETED, ITEMS, DELETED_ITEMS -> "person";
      case HOUSEHOLD -> whole ? "whole-household" : "part-of-household";
    };
  }
}
