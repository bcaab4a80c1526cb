package jp.daicho.server.certificates;

import java.util.List;
import java.util.Set;
import jp.daicho.forms.PersonValues;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.internal.PersonMapping;
import jp.daicho.server.reference.StandardReferenceData;

/** What papers say of a person, in the words of certified copies. */
public final class PersonItems {
  private static final CertificateChoice EVERYTHING =
      new CertificateChoice(
          CertificateForm.HOUSEHOLD,
          Set.copyOf(CertificateItem.all()),
          false,
          false,
          Requester.SELF,
          "",
          1);

  private PersonItems() {}

  /** Every item of a version of a record, with nothing left out. */
  public static PersonValues everything(ResidentRecord record) {
    return PersonMapping.of(
        new CertifiedRecord(record, List.of(record), record.key().version()),
        EVERYTHING,
        ShownDates.of(StandardReferenceData.eras()));
  }
}
