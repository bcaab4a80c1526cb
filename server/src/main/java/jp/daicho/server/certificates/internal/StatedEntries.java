package jp.daicho.server.certificates.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.certificate.StatedItems;
import jp.daicho.ledger.certificate.StatedItems.Stated;

/**
 * A certificate of items as a list: what is stated of each person, one below the other (20.1.4).
 */
final class StatedEntries {
  private static final String TAB = "\t";
  private static final String EMPTY_LINE = "\u3000";

  private StatedEntries() {}

  /**
   * The list of everybody on a paper.
   *
   * @param empty the sign for an item without a value
   */
  static PersonValues of(
      List<CertifiedRecord> people, CertificateChoice choice, ShownDates dates, String empty) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      if (people.size() > 1) {
        if (i > 0) {
          entries.add(EMPTY_LINE);
        }
        entries.add("【" + (i + 1) + "人目】");
      }
      String before = "";
      for (Stated stated : StatedItems.of(people.get(i), choice, dates)) {
        // what is said in several lines has its label once
        String label = stated.label().equals(before) ? "" : stated.label();
        entries.add(label + TAB + (stated.text().isEmpty() ? empty : stated.text()));
        before = stated.label();
      }
    }
    return PersonValues.builder()
        .set(FormItem.ENTRIES, FieldValue.entries(entries))
        .setOthers(FieldValue.blank())
        .build();
  }
}
