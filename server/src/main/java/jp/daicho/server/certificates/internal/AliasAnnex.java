package jp.daicho.server.certificates.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.forms.PaperForm;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.CombinedEntries;
import jp.daicho.ledger.certificate.ShownDates;

/**
 * 通称の記載及び削除に関する事項 that find no room in 備考 of the household's form: they go on a 別紙 (5.1). The other
 * forms have a list that goes on over pages by itself.
 *
 * @param entries what stands on it; empty if everything found room
 * @param people whose it is
 */
record AliasAnnex(List<String> entries, List<CertifiedRecord> people) {
  static AliasAnnex of(
      List<CertifiedRecord> people, CertificateChoice choice, ShownDates dates, PaperForm form) {
    List<String> entries = new ArrayList<>();
    List<CertifiedRecord> annexed = new ArrayList<>();
    if (choice.form() == CertificateForm.HOUSEHOLD) {
      for (int i = 0; i < people.size(); i++) {
        CertifiedRecord person = people.get(i);
        List<String> lines = CombinedEntries.aliasRecord(person, choice, dates);
        String remarks = PersonMapping.remarks(person, choice, dates, false);
        if (!lines.isEmpty() && !form.fits(FormItem.REMARKS, remarks)) {
          entries.add((i + 1) + "　" + person.latest().person().displayName());
          lines.forEach(line -> entries.add("　" + line));
          annexed.add(person);
        }
      }
    }
    return new AliasAnnex(List.copyOf(entries), List.copyOf(annexed));
  }

  /** Whether what a person has is on it. */
  boolean has(CertifiedRecord person) {
    return people.contains(person);
  }

  /** Without names, which have no place in a log. */
  @Override
  public String toString() {
    return "AliasAnnex[" + people.size() + "]";
  }
}
