package jp.daicho.server.issuenotices;

import java.time.LocalDate;
import java.util.Set;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.issuenotice.NoticeCondition;

/**
 * Of which issues people are told (8.1.3).
 *
 * @param condition the condition
 * @param requesters the classes of requester that {@link NoticeCondition#BY_REQUESTER} tells of
 * @param from the first day of issue
 * @param to the last day of issue
 */
public record NoticeQuery(
    NoticeCondition condition, Set<Requester> requesters, LocalDate from, LocalDate to) {
  /** The set is copied. */
  public NoticeQuery {
    requesters = Set.copyOf(requesters);
  }
}
