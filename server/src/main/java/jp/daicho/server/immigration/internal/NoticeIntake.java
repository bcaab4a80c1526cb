package jp.daicho.server.immigration.internal;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.immigration.NoticedPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageIntake;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.moves.PreparedMoves;
import jp.daicho.server.moves.PreparedMoves.Result;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.MoveSettings;
import org.springframework.stereotype.Component;

/**
 * Takes in notices of the commissioner of the immigration agency (4.5.6): as a draft, which is
 * registered only after its result slip was confirmed. Those of special permanent residents, and
 * all where the municipality has set it so, wait for a clerk.
 */
@Component
final class NoticeIntake implements MessageIntake {
  private static final EntryItem NOTICE = new EntryItem("body", "通知");

  private final NoticeMatching matching;
  private final PreparedMoves moves;
  private final MoveSettings settings;
  private final EarlierNotices earlier;

  NoticeIntake(
      NoticeMatching matching, PreparedMoves moves, MoveSettings settings, EarlierNotices earlier) {
    this.matching = matching;
    this.moves = moves;
    this.settings = settings;
    this.earlier = earlier;
  }

  @Override
  public MessageKind kind() {
    return MessageKind.COMMISSIONER_NOTICE;
  }

  /** Each notice tells something of its own. */
  @Override
  public boolean newestCounts() {
    return false;
  }

  @Override
  public Outcome take(Passage passage, ReceivedMessage received, Message message) {
    Notice notice = Notice.of(message);
    if (!notice.faults().isEmpty()) {
      return new Outcome.Faulty(notice.faults());
    }
    if (!settings.takesNoticesIn(passage) || notice.isOfSpecialPermanentResident()) {
      return new Outcome.Offered();
    }
    NoticedPerson.Match match = matching.of(passage, notice.person());
    Optional<ResidentRecord> person = match.certain();
    if (match.candidates().stream().anyMatch(NoticeMatching::isSpecialPermanent)) {
      return new Outcome.Offered();
    }
    if (earlier.isWaiting(passage, received, notice)) {
      return new Outcome.Faulty(List.of(Finding.of(FindingCode.NOTICE_OVERTAKES, NOTICE)));
    }
    if (person.isEmpty()) {
      return new Outcome.Faulty(match.findings());
    }
    return switch (moves.prepare(
        passage, notice.entry(person.get().key().addressNumber().value()))) {
      case Result.Prepared prepared -> new Outcome.Prepared(prepared.draftNumber());
      case Result.Stopped stopped -> new Outcome.Faulty(stopped.findings());
    };
  }
}
