package jp.daicho.server.certificates.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jp.daicho.forms.Authenticator;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.IssueNumber;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.forms.SealImage;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * What every paper of a municipality bears, whatever it says (5.5, 5.6, 5.8).
 *
 * @param authenticator under whose name it goes out
 * @param choice which seal was chosen
 * @param seal the seal; null if none is printed
 * @param words the words about the seal; null for those of the form
 * @param municipality the municipality's name
 * @param terminal what stands for the terminal in 発行番号
 * @param printer what stands for the printer in 発行番号; empty where it is not known
 * @param overflow what is printed of a text that does not fit
 * @param day the day of issue
 * @param created the moment of issue
 */
public record Letterhead(
    Authenticator authenticator,
    SealChoice choice,
    @Nullable SealImage seal,
    @Nullable String words,
    String municipality,
    String terminal,
    String printer,
    OverflowPolicy overflow,
    LocalDate day,
    OffsetDateTime created) {

  /** 発行番号 of a copy. */
  public IssueNumber issueNumber(long number) {
    return new IssueNumber(day, municipality, terminal, printer, Math.toIntExact(number));
  }

  /** The values of a paper with a number, to which is added what it says. */
  public FormValues.Builder values(long number) {
    return FormValues.builder()
        .set(FormItem.ISSUE_DATE, ShownDates.of(StandardReferenceData.eras()).of(day))
        .issueNumber(issueNumber(number))
        .authenticator(authenticator)
        .seal(seal)
        .sealWords(words)
        .overflow(overflow)
        .created(created);
  }
}
