package jp.daicho.ledger.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.paper.Copies;
import jp.daicho.ledger.record.DeletedRecordTerms;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.text.RegisterText;

/** What stands against issuing a certificate (5.1). All faults are found at once. */
public final class CertificateRules {
  /** The most characters of a purpose. */
  public static final int LONGEST_PURPOSE = 100;

  private static final EntryItem MEMBERS = new EntryItem("members", "証明する人");
  private static final EntryItem HISTORY = new EntryItem("history", "異動履歴の記載");
  private static final EntryItem PRINTED = new EntryItem("printed", "記載する項目");
  private static final EntryItem PURPOSE = new EntryItem("purpose", "使用目的");

  private final CertificateChoice choice;
  private final List<ResidentRecord> chosen;
  private final List<DeletedRecord> deleted;
  private final LocalDate day;
  private final Findings findings = new Findings();

  private CertificateRules(
      CertificateChoice choice,
      List<ResidentRecord> chosen,
      List<DeletedRecord> deleted,
      LocalDate day) {
    this.choice = choice;
    this.chosen = chosen;
    this.deleted = deleted;
    this.day = day;
  }

  /**
   * All that stands against a certificate of residents; empty if nothing does.
   *
   * @param chosen the latest versions of those to be certified
   * @param day the day of issue
   */
  public static List<Finding> assess(
      CertificateChoice choice, List<ResidentRecord> chosen, LocalDate day) {
    return assess(choice, chosen, List.of(), day);
  }

  /**
   * All that stands against a certificate; empty if nothing does.
   *
   * @param chosen of residents, the latest versions of those to be certified; of deleted records,
   *     their last versions, and the latest version of whoever has none
   * @param deleted the deleted records to be certified
   * @param day the day of issue
   */
  public static List<Finding> assess(
      CertificateChoice choice,
      List<ResidentRecord> chosen,
      List<DeletedRecord> deleted,
      LocalDate day) {
    CertificateRules rules = new CertificateRules(choice, chosen, deleted, day);
    List<Consumer<CertificateRules>> all =
        List.of(
            CertificateRules::someoneIsCertified,
            CertificateRules::residentsAndDeletedRecordsStandApart,
            CertificateRules::deletedRecordsAreStillKept,
            CertificateRules::somethingIsStated,
            CertificateRules::onlyOneHousehold,
            CertificateRules::nobodyIsRestricted,
            CertificateRules::historyNeedsTheIndividualForm,
            CertificateRules::numbersAreForTheOwnHousehold,
            CertificateRules::purposeIsSaid,
            CertificateRules::copiesAreFew);
    all.forEach(rule -> rule.accept(rules));
    return rules.findings.list();
  }

  private void someoneIsCertified() {
    if (chosen.isEmpty()) {
      findings.add(FindingCode.NOBODY_TO_CERTIFY, MEMBERS);
    }
  }

  /** A deleted record has a certificate of its own (5.1, what must not be). */
  private void residentsAndDeletedRecordsStandApart() {
    if (choice.form().isOfDeletedRecords()) {
      if (deleted.size() < chosen.size()) {
        findings.add(FindingCode.NO_DELETED_RECORD, MEMBERS);
      }
    } else if (chosen.stream().anyMatch(record -> !CertifiedRecord.isResident(record, day))) {
      findings.add(FindingCode.DELETED_RECORD_NOT_CERTIFIABLE, MEMBERS);
    }
  }

  /** After 150 years there is nothing any more that a copy could agree with (1.1.5). */
  private void deletedRecordsAreStillKept() {
    if (deleted.stream().anyMatch(record -> record.isKeptLongEnough(day))) {
      findings.add(
          FindingCode.DELETED_RECORD_KEPT_LONG_ENOUGH,
          MEMBERS,
          Integer.toString(DeletedRecordTerms.YEARS_KEPT));
    }
  }

  /** A certificate of items is one of at least one (20.1.4). */
  private void somethingIsStated() {
    if (choice.form().isOfItems() && choice.printed().isEmpty()) {
      findings.add(FindingCode.NO_ITEM_STATED, PRINTED);
    }
  }

  private void onlyOneHousehold() {
    if (chosen.stream().map(record -> record.household().householdNumber()).distinct().count()
        > 1) {
      findings.add(FindingCode.NOT_OF_HOUSEHOLD, MEMBERS);
    }
  }

  /** 抑止フラグ: until the restriction is lifted no certificate is issued (3.1, 3.4). */
  private void nobodyIsRestricted() {
    if (chosen.stream().anyMatch(record -> record.annotations().restricted())) {
      findings.add(FindingCode.ISSUE_RESTRICTED, MEMBERS);
    }
  }

  private void historyNeedsTheIndividualForm() {
    if (choice.history() && !choice.form().takesHistory()) {
      findings.add(FindingCode.HISTORY_NOT_ON_FORM, HISTORY);
    }
  }

  private void numbersAreForTheOwnHousehold() {
    if (choice.requester().isOwnHousehold()) {
      return;
    }
    for (CertificateItem item : choice.printed()) {
      if (item.isForOwnHouseholdOnly()) {
        findings.add(FindingCode.NUMBER_NOT_FOR_REQUESTER, PRINTED, item.label());
      }
    }
  }

  /** Others than the household say why, and so does who asks for a number (Act, Article 12). */
  private void purposeIsSaid() {
    boolean number = choice.printed().stream().anyMatch(CertificateItem::isForOwnHouseholdOnly);
    if (!choice.requester().isOwnHousehold() || number) {
      findings.require(choice.purpose(), PURPOSE, CertificateRules::purpose);
    } else {
      findings.read(choice.purpose(), PURPOSE, CertificateRules::purpose);
    }
  }

  private static String purpose(String text) {
    RegisterText.required(text, LONGEST_PURPOSE, "purpose");
    return text;
  }

  private void copiesAreFew() {
    Copies.requireAllowed(choice.copies(), findings);
  }
}
