package jp.daicho.server.immigration.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageIntake;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageResults;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes in what became of reports at the agency's terminal (4.5.7). */
@Component
final class ResultIntake implements MessageIntake {
  private static final String ACCEPTED = "accepted";
  private static final String ERROR = "error";

  private final SendingMessages sending;
  private final MessageResults results;

  ResultIntake(SendingMessages sending, MessageResults results) {
    this.sending = sending;
    this.results = results;
  }

  @Override
  public MessageKind kind() {
    return MessageKind.REPORT_RESULT;
  }

  /** A report may have several results; all are kept. */
  @Override
  public boolean newestCounts() {
    return false;
  }

  @Override
  public Outcome take(Passage passage, ReceivedMessage received, Message message) {
    JsonNode body = message.body();
    String outcome = body.path("outcome").asString("");
    if (!outcome.equals(ACCEPTED) && !outcome.equals(ERROR)) {
      return faulty(FindingCode.MESSAGE_UNREADABLE, "outcome", "処理結果");
    }
    Optional<SentMessage> report =
        sending
            .find(passage, body.path("messageId").asString(""))
            .filter(sent -> sent.partner() == Partner.IMMIGRATION && sent.state().isTold());
    if (report.isEmpty()) {
      return faulty(FindingCode.RESULT_OF_NO_REPORT, "messageId", "電文番号");
    }
    passage.concerning(report.get().person());
    results.add(
        passage,
        report.get().number(),
        new MessageResults.Result(
            outcome.equals(ACCEPTED),
            body.path("errorCode").asString(""),
            body.path("errorText").asString(""),
            day(body.path("processedOn").asString("")),
            passage.at()),
        received);
    return new Outcome.Noted("処理結果を登録");
  }

  private static Outcome faulty(FindingCode code, String member, String label) {
    return new Outcome.Faulty(List.of(Finding.of(code, new EntryItem("body." + member, label))));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
