package jp.daicho.server.cs.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.cs.IndividualNumbers.Cause;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageIntake;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.moves.UnattendedMoves;
import jp.daicho.server.moves.UnattendedMoves.Result;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Takes in Individual Numbers that were generated or changed (7.1.2.1), as the move of their cause
 * (4.4): 職権記載, 変更請求 or 職権修正. What the rules say against it waits for a clerk.
 */
@Component
final class IndividualNumberIntake implements MessageIntake {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Registry registry;
  private final UnattendedMoves moves;

  IndividualNumberIntake(Registry registry, UnattendedMoves moves) {
    this.registry = registry;
    this.moves = moves;
  }

  @Override
  public MessageKind kind() {
    return MessageKind.INDIVIDUAL_NUMBER;
  }

  @Override
  public boolean newestCounts() {
    return true;
  }

  @Override
  public Outcome take(Passage passage, ReceivedMessage received, Message message) {
    Optional<Cause> cause = Cause.find(message.body().path("cause").asString(""));
    if (cause.isEmpty()) {
      return faulty(FindingCode.MESSAGE_UNREADABLE, "cause", "事由");
    }
    Optional<ResidentRecord> person = whose(passage, message);
    if (person.isEmpty()) {
      return faulty(FindingCode.MESSAGE_ABOUT_NOBODY, "residentRecordCode", "住民票コード");
    }
    if (cause.get() == Cause.GENERATED && person.get().numbers().individualNumber() != null) {
      return faulty(FindingCode.NUMBER_THERE_ALREADY, "individualNumber", "個人番号");
    }
    return switch (moves.register(passage, entry(message, cause.get(), person.get()), Set.of())) {
      case Result.Registered registered -> new Outcome.Taken(registered.move().moveNumber());
      case Result.Stopped stopped -> new Outcome.Faulty(stopped.findings());
    };
  }

  private Optional<ResidentRecord> whose(Passage passage, Message message) {
    if (message.residentRecordCode().isEmpty()) {
      return Optional.empty();
    }
    List<ResidentRecord> found =
        registry.withNumbers(passage, Set.of(), Set.of(message.residentRecordCode()), Set.of());
    return found.stream()
        .filter(record -> record.status().isResident())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static EnteredMove entry(Message message, Cause cause, ResidentRecord person) {
    String told = message.body().path("on").asString("");
    String day = told.isEmpty() ? message.sentAt().atZone(JAPAN).toLocalDate().toString() : told;
    return new EnteredMove(
        MoveTypes.standard().get(cause.moveType()),
        Map.of(CommonField.MOVED_ON, day),
        List.of(
            new PersonEntry(
                Map.of(
                    PersonField.ADDRESS_NUMBER,
                    person.key().addressNumber().value(),
                    PersonField.INDIVIDUAL_NUMBER,
                    message.body().path("individualNumber").asString("")))));
  }

  private static Outcome faulty(FindingCode code, String item, String label) {
    return new Outcome.Faulty(List.of(Finding.of(code, new EntryItem(item, label))));
  }
}
