package jp.daicho.server.certificates.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.daicho.forms.Authenticator;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.Forms;
import jp.daicho.forms.IssueNumber;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.forms.Paper;
import jp.daicho.forms.PaperForm;
import jp.daicho.forms.SealImage;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Everything a copy says but its number.
 *
 * @param request what was asked for
 * @param people those it certifies
 * @param whole whether they are the whole household
 * @param authenticator who certifies
 * @param seal the seal; null if none is printed
 * @param municipality the municipality's name
 * @param terminal what stands for the terminal in 発行番号
 * @param overflow what is printed of a text that does not fit
 * @param day the day of issue
 * @param created the moment of issue
 */
public record Assembled(
    CertificateRequest request,
    List<CertifiedRecord> people,
    boolean whole,
    Authenticator authenticator,
    @Nullable SealImage seal,
    String municipality,
    String terminal,
    OverflowPolicy overflow,
    LocalDate day,
    OffsetDateTime created) {

  /** 発行番号 of a copy. */
  public IssueNumber issueNumber(long number) {
    return new IssueNumber(day, municipality, terminal, "", Math.toIntExact(number));
  }

  /** The version of the form's data file. */
  public String formVersion() {
    return Integer.toString(form().template().version());
  }

  /** Prints the copy with a number. */
  public Paper print(long number) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    CertificateChoice choice = request.choice();
    ResidentRecord first = people.getFirst().latest();
    String householder = first.household().householderName();
    FormValues.Builder values =
        FormValues.builder()
            .set(FormItem.ADDRESS, first.residence().address().oneLine())
            .set(
                FormItem.HOUSEHOLDER,
                choice.prints(CertificateItem.HOUSEHOLDER)
                    ? FieldValue.of(householder == null ? "" : householder)
                    : FieldValue.omitted())
            .set(FormItem.ISSUE_DATE, dates.of(day))
            .issueNumber(issueNumber(number))
            .certification(certification())
            .authenticator(authenticator)
            .seal(seal)
            .officialUse(choice.officialUse())
            .overflow(overflow)
            .created(created);
    people.forEach(person -> values.add(PersonMapping.of(person, choice, dates)));
    return form().print(values.build());
  }

  private PaperForm form() {
    return Forms.standard().get(request.choice().form().id());
  }

  private String certification() {
    return switch (request.choice().form()) {
      case INDIVIDUAL -> "person";
      case HOUSEHOLD -> whole ? "whole-household" : "part-of-household";
    };
  }
}
