package jp.daicho.server.links.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message as the screens show it.
 *
 * @param mark whether it needs somebody
 * @param person 宛名番号; empty for a received one
 * @param other who sent it or gets it
 */
record ShownMessage(
    long number,
    String kind,
    String kindId,
    String other,
    String at,
    String state,
    boolean mark,
    boolean failed,
    String person,
    @Nullable Long moveNumber,
    @Nullable Long draftNumber,
    List<FindingView> findings,
    String error,
    String note,
    String content) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  static ShownMessage of(ReceivedMessage message) {
    boolean done = message.moveNumber() != null;
    return new ShownMessage(
        message.number(),
        MessageKind.labelOf(message.kind()),
        message.kind(),
        message.sender().isEmpty() ? message.partner().label() : message.sender(),
        at(message.receivedAt()),
        message.state().isOpen() && done ? "本登録済" : message.state().label(),
        message.state().isOpen() && !done,
        message.state() == ReceivedState.FAULTY,
        "",
        message.moveNumber(),
        message.draftNumber(),
        message.findings(),
        message.error(),
        message.note(),
        message.content());
  }

  static ShownMessage of(SentMessage message) {
    String content = message.content();
    return new ShownMessage(
        message.number(),
        MessageKind.labelOf(message.kind()),
        message.kind(),
        message.partner().label(),
        at(message.madeAt()),
        message.state().label(),
        !message.state().isTold(),
        message.state() == SendingState.FAILED,
        message.person().value(),
        message.moveNumber(),
        null,
        List.of(),
        message.error(),
        "",
        content == null ? "" : content);
  }

  private static String at(Instant moment) {
    return MOMENT.format(moment);
  }
}
