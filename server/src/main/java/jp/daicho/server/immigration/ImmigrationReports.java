package jp.daicho.server.immigration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.immigration.Law;
import jp.daicho.ledger.immigration.Matter;
import jp.daicho.ledger.immigration.Reports;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.immigration.internal.MediumFile;
import jp.daicho.server.immigration.internal.ReportComposer;
import jp.daicho.server.links.HandedOverMedia;
import jp.daicho.server.links.HandedOverMedia.Medium;
import jp.daicho.server.links.MessageBodies;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageResults;
import jp.daicho.server.links.MessageResults.Result;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.NewMessage;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * 市町村通知 and 市町村伝達 to the immigration agency (4.5.7): whom they concern, under which act, how far
 * they have come and what became of them; those about certificates that a clerk makes, the medium,
 * the results, and sending again.
 */
@Component
public final class ImmigrationReports {
  /** How many are listed. */
  public static final int MOST = 500;

  private static final Operation LIST =
      Operation.of("市町村通知・市町村伝達一覧", AuditAction.ENQUIRY, Permission.LINKS);
  private static final Operation SHOW =
      Operation.of("市町村通知・市町村伝達照会", AuditAction.ENQUIRY, Permission.LINKS);
  private static final Operation MAKE =
      Operation.of("市町村通知・市町村伝達の作成", AuditAction.MOVE_ENTRY, Permission.LINKS);
  private static final Operation AGAIN =
      Operation.of("市町村通知の再送信", AuditAction.MOVE_ENTRY, Permission.LINKS);
  private static final Operation HAND_OVER =
      Operation.of("市町村通知・市町村伝達の媒体作成", AuditAction.DATA_EXTRACTION, Permission.LINKS);

  private final Door door;
  private final SendingMessages sending;
  private final ReceivedMessages received;
  private final HandedOverMedia media;
  private final MessageResults results;
  private final Registry registry;

  /** Made once. */
  ImmigrationReports(
      Door door,
      SendingMessages sending,
      ReceivedMessages received,
      HandedOverMedia media,
      MessageResults results,
      Registry registry) {
    this.door = door;
    this.sending = sending;
    this.received = received;
    this.media = media;
    this.results = results;
    this.registry = registry;
  }

  /**
   * Which reports to list.
   *
   * @param kind 市町村通知 or 市町村伝達; null for both
   * @param law under which act; null for all
   * @param states how far they have come
   * @param person of whom; null for everybody
   * @param errors whether only those whose last result is an error
   */
  public record Query(
      @Nullable MessageKind kind,
      @Nullable Law law,
      Set<SendingState> states,
      @Nullable AddressNumber person,
      boolean errors) {
    /** A query; the set is copied. */
    public Query {
      states = Set.copyOf(states);
    }

    /** All there are. */
    public static Query all() {
      return new Query(null, null, EnumSet.allOf(SendingState.class), null, false);
    }
  }

  /**
   * A report.
   *
   * @param number its number; the order in time
   * @param kind 市町村通知 or 市町村伝達
   * @param law under which act; null if it could not be made
   * @param addressNumber 宛名番号 of whom it is about
   * @param name her name as it is now
   * @param state how far it has come
   * @param madeAt when it was made
   * @param settledAt when the agency was told; null before
   * @param moveNumber the move it tells of; null if it tells of none
   * @param error what went wrong in sending last; empty if nothing did
   * @param result the last result; null while there is none
   * @param resendOf the report that this one sends again; null if none
   * @param mediumNumber the medium it is on; null if on none
   */
  public record Listed(
      long number,
      MessageKind kind,
      @Nullable Law law,
      String addressNumber,
      String name,
      SendingState state,
      Instant madeAt,
      @Nullable Instant settledAt,
      @Nullable Long moveNumber,
      String error,
      @Nullable Result result,
      @Nullable Long resendOf,
      @Nullable Long mediumNumber) {
    /** Without the person, who has no place in a log. */
    @Override
    public String toString() {
      return "Listed[" + number + ", " + state + "]";
    }
  }

  /**
   * A report with its contents and all its results.
   *
   * @param report the report
   * @param content the message, as far as the operator may see it; empty if it could not be made
   * @param results its results, the latest first
   * @param again whether it can be sent again
   */
  public record Shown(Listed report, String content, List<Result> results, boolean again) {
    /** A report; the list is copied. */
    public Shown {
      results = List.copyOf(results);
    }
  }

  /** What was registered before goes before what is made by hand now. */
  private void inOrder() {
    sending.prepare(Partner.IMMIGRATION);
  }

  /** Whom reports concern, the latest first; what was registered up to now is among them. */
  public List<Listed> list(Query query) {
    inOrder();
    return door.enter(
        LIST,
        passage -> {
          List<Listed> listed =
              listed(passage, sending.list(passage, query(query), MOST)).stream()
                  .filter(it -> !query.errors() || isError(it.result()))
                  .toList();
          passage.note("件数", Integer.toString(listed.size()));
          return listed;
        });
  }

  private static SendingMessages.Query query(Query query) {
    MessageKind kind = query.kind();
    Law law = query.law();
    return new SendingMessages.Query(
        query.states(),
        kind == null
            ? Set.of(MessageKind.IMMIGRATION_NOTICE.id(), MessageKind.IMMIGRATION_TRANSMISSION.id())
            : Set.of(kind.id()),
        law == null ? "" : law.name(),
        query.person());
  }

  private static boolean isError(@Nullable Result result) {
    return result != null && !result.accepted();
  }

  /**
   * A report.
   *
   * @throws MessageUnknownException when there is none
   */
  public Shown show(long number) {
    return door.enter(
        SHOW,
        passage -> {
          SentMessage message = report(passage, number);
          String content = message.content();
          return new Shown(
              listed(passage, List.of(message)).getFirst(),
              content == null ? "" : content,
              results.of(passage, List.of(number)).getOrDefault(number, List.of()),
              isNotice(message) && message.state().isTold());
        });
  }

  /**
   * Makes a report that no move makes, such as one about a special permanent resident certificate.
   *
   * @param matter what it is about, by its id
   * @param person 宛名番号 as typed
   * @param occurredOn the day of it, as typed in a form of the calendar
   * @param certificateNumber the number of the certificate or card it is about; empty for that of
   *     the register
   * @return its number
   * @throws MoveRefusedException when it cannot be about this person, or something is missing
   */
  public long make(String matter, String person, String occurredOn, String certificateNumber) {
    inOrder();
    return door.enter(
        MAKE,
        passage -> {
          ReportEntry entry = ReportEntry.read(matter, person, occurredOn, certificateNumber);
          ResidentRecord record =
              registry
                  .latest(passage, entry.person())
                  .filter(entry.matter()::concerns)
                  .orElseThrow(
                      () ->
                          new MoveRefusedException(
                              List.of(
                                  Finding.of(
                                      FindingCode.MATTER_NOT_FOR_PERSON,
                                      new EntryItem("addressNumber", "宛名番号")))));
          ObjectNode body = MessageJson.body();
          body.putObject("matter")
              .put("code", entry.matter().id())
              .put("name", entry.matter().label());
          body.put("law", ReportComposer.word(entry.matter().report().law()));
          body.put("occurredOn", entry.occurredOn().toString());
          body.set("person", MessageBodies.items(record, Reports.told()));
          body.set("address", MessageBodies.address(record.residence().address()));
          MessageBodies.put(body, "certificateNumber", entry.certificateNumber());
          return media.add(
              passage,
              new NewMessage(
                  ReportComposer.kindOf(entry.matter().report().kind()),
                  record,
                  entry.matter().report().law().name(),
                  body));
        });
  }

  /**
   * Sends a 市町村通知 again that the agency was told.
   *
   * @return the number of the new one
   * @throws MessageUnknownException when there is no such 市町村通知 that was sent
   */
  public long again(long number) {
    inOrder();
    return door.enter(
        AGAIN,
        passage -> {
          SentMessage message = report(passage, number);
          if (!isNotice(message) || !message.state().isTold()) {
            throw new MessageUnknownException(number);
          }
          return media.again(passage, number);
        });
  }

  /** Puts what waits on a medium, in order; one of no messages if nothing waits. */
  public Medium handOver() {
    inOrder();
    return door.enter(HAND_OVER, passage -> media.handOver(passage, Partner.IMMIGRATION));
  }

  /** The media made, the latest first. */
  public List<Medium> media() {
    return door.enter(LIST, passage -> media.list(passage, Partner.IMMIGRATION, MOST));
  }

  /**
   * The file of a medium, as it was handed over. It goes out whole or not at all: whoever may not
   * see what stands in it (10.4) does not get it.
   *
   * @throws jp.daicho.server.operators.AccessRefusedException if she may not see residence status
   *     or resident record codes
   * @throws MessageUnknownException when there is no such medium
   */
  public byte[] file(long medium) {
    return door.enter(
        HAND_OVER,
        passage -> {
          passage.require(Permission.SEE_RESIDENCE_STATUS);
          passage.require(Permission.SEE_RESIDENT_RECORD_CODE);
          List<SentMessage> messages = media.on(passage, medium);
          messages.forEach(message -> passage.concerning(message.person()));
          return MediumFile.print(passage.municipality(), medium, messages);
        });
  }

  /**
   * What became of a file of results.
   *
   * @param taken how many messages were new
   * @param repeated how many were there already
   */
  public record TakenIn(int taken, int repeated) {}

  /** Takes in the results of the agency's terminal from a file; what cannot be read is listed. */
  public TakenIn takeInResults(String file) {
    ReceivedMessages.Kept kept = received.handIn(Partner.IMMIGRATION, MediumFile.messages(file));
    received.takeInNow(Partner.IMMIGRATION, MessageKind.REPORT_RESULT);
    return new TakenIn(kept.kept(), kept.repeated());
  }

  private SentMessage report(Passage passage, long number) {
    SentMessage message = sending.show(passage, number);
    if (message.partner() != Partner.IMMIGRATION) {
      throw new MessageUnknownException(number);
    }
    return message;
  }

  private static boolean isNotice(SentMessage message) {
    return message.kind().equals(MessageKind.IMMIGRATION_NOTICE.id());
  }

  private List<Listed> listed(Passage passage, List<SentMessage> messages) {
    Map<AddressNumber, String> names =
        registry
            .latest(passage, messages.stream().map(SentMessage::person).distinct().toList())
            .stream()
            .collect(
                Collectors.toMap(
                    record -> record.key().addressNumber(),
                    record -> record.person().displayName()));
    Map<Long, List<Result>> told =
        new HashMap<>(results.of(passage, messages.stream().map(SentMessage::number).toList()));
    return messages.stream()
        .map(
            message ->
                new Listed(
                    message.number(),
                    MessageKind.find(message.kind()).orElseThrow(),
                    law(message.category()).orElse(null),
                    message.person().value(),
                    names.getOrDefault(message.person(), ""),
                    message.state(),
                    message.madeAt(),
                    message.settledAt(),
                    message.moveNumber(),
                    message.error(),
                    told.getOrDefault(message.number(), List.of()).stream()
                        .findFirst()
                        .orElse(null),
                    message.resendOf(),
                    message.mediumNumber()))
        .toList();
  }

  private static Optional<Law> law(String category) {
    return category.isEmpty() ? Optional.empty() : Optional.of(Law.valueOf(category));
  }

  /** The matters a clerk can report. */
  public static List<Matter> matters() {
    return Matter.all();
  }
}
