package jp.daicho.server.issuenotices.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.issuenotices.ToldIssue;
import jp.daicho.server.operators.Passage;

/** Which issues people were told of (8.1.3). */
public final class ToldIssues {
  private static final String OF_ISSUES =
      """
      SELECT issue_no, address_number FROM sent_notice
       WHERE lg_code = ?::bpchar AND issue_no = ANY ((SELECT ?::text[])::bigint[])\
      """;

  private static final String ADD =
      "INSERT INTO sent_notice (lg_code, issue_no, address_number, notice_no) VALUES (?, ?, ?, ?)";

  private ToldIssues() {}

  /** Those of some issues that people were told of. */
  public static Set<ToldIssue> of(Passage passage, Collection<Long> issueNos) {
    return new HashSet<>(
        passage.read(
            OF_ISSUES,
            List.of(
                passage.municipality().value(),
                issueNos.stream().map(String::valueOf).toArray(String[]::new)),
            row -> new ToldIssue(row.getLong(1), AddressNumber.of(row.getString(2)))));
  }

  /** Notes that a person was told of an issue by a notice. */
  public static void add(Passage passage, ToldIssue told, long noticeNo) {
    passage.write(
        ADD,
        List.of(passage.municipality().value(), told.issueNo(), told.person().value(), noticeNo));
  }
}
