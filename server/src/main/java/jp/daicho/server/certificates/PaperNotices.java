package jp.daicho.server.certificates;

import java.util.List;
import jp.daicho.forms.Notice;
import jp.daicho.forms.Paper;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.findings.AlertConfirmation;

/** What did not fit a paper or could not be shown, as alerts the clerk has to confirm (5.8). */
public final class PaperNotices {
  private PaperNotices() {}

  /** The alerts of a paper, in the order of the paper. */
  public static List<Finding> findings(Paper paper) {
    return paper.notices().stream().map(PaperNotices::finding).toList();
  }

  /**
   * The same where the people on the paper are known: an alert names its person, because the clerk
   * may have several papers before her, each with a first one.
   *
   * @param people the latest versions of those on the paper, in its order
   */
  public static List<Finding> findings(Paper paper, List<ResidentRecord> people) {
    return paper.notices().stream()
        .map(
            notice -> {
              if (notice.person() == 0 || notice.person() > people.size()) {
                return finding(notice);
              }
              ResidentRecord person = people.get(notice.person() - 1);
              return finding(
                  notice,
                  new EntryItem(
                      "members[" + person.key().addressNumber().value() + "]",
                      person.person().displayName() + "の" + notice.label()));
            })
        .toList();
  }

  /** What a paper could not show, in words, such as that of 300 characters 250 were printed. */
  public static String told(Notice notice) {
    return finding(notice).reason();
  }

  /**
   * Asks that alerts were seen (5.8).
   *
   * @throws CertificateRefusedException if there are some and they were not confirmed
   */
  public static void requireConfirmed(List<Finding> alerts, boolean confirmed) {
    if (!alerts.isEmpty() && !confirmed) {
      throw new CertificateRefusedException(AlertConfirmation.missing(alerts));
    }
  }

  private static Finding finding(Notice notice) {
    EntryItem where =
        notice.person() == 0
            ? new EntryItem("paper", notice.label())
            : new EntryItem(
                "members[" + (notice.person() - 1) + "]", notice.person() + "人目の" + notice.label());
    return finding(notice, where);
  }

  private static Finding finding(Notice notice, EntryItem where) {
    return switch (notice) {
      case Notice.Overflow overflow ->
          Finding.of(
              FindingCode.TEXT_OVERFLOWS,
              where,
              Integer.toString(overflow.length()),
              Integer.toString(overflow.printed()));
      case Notice.UnknownCharacters unknown ->
          Finding.of(
              FindingCode.CHARACTER_NOT_PRINTABLE, where, String.join("、", unknown.characters()));
      case Notice.CodeTooLarge _ -> Finding.of(FindingCode.CODE_NOT_PRINTABLE, where);
    };
  }
}
