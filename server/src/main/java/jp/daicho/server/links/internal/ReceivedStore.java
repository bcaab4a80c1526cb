package jp.daicho.server.links.internal;

import static jp.daicho.server.links.internal.ReceivedTable.*;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageIntake.Outcome;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps received messages and what became of them. */
@Component
public final class ReceivedStore {
  private static final String MESSAGE_OF_DRAFT =
      """
      SELECT received_no FROM received_message
      WHERE lg_code = ?::bpchar AND draft_number = ? AND kind = ?\
      """;

  private static final int MOST_ATTEMPTS = 5;
  private static final int LONGEST_ID = 100;

  private final Tenancy tenancy;

  /** Made once. */
  ReceivedStore(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * Keeps the messages of one intake. Those that are there already change nothing; of several about
   * one person, all but the one made last are superseded at once where that is the rule.
   */
  public ReceivedMessages.Kept keep(
      Passage passage, Partner partner, List<String> contents, Predicate<String> newestCounts) {
    long intake = newIntake(passage, partner);
    Map<String, Newest> newest = new HashMap<>();
    int kept = 0;
    for (String content : contents) {
      MessageJson.Reading reading = MessageJson.read(content);
      Optional<Long> number = insert(passage, partner, intake, reading, content);
      Message message = reading.message();
      if (number.isEmpty()) {
        continue;
      }
      kept++;
      if (message != null
          && !message.residentRecordCode().isEmpty()
          && newestCounts.test(message.kind())) {
        Newest added = new Newest(number.get(), message);
        Newest other = newest.get(added.key());
        if (other != null) {
          Newest older = other.isAfter(added) ? added : other;
          update(passage)
              .set(STATE, ReceivedState.SUPERSEDED.name())
              .where(is(passage, older.number()))
              .execute();
        }
        newest.merge(added.key(), added, (one, two) -> one.isAfter(two) ? one : two);
      }
    }
    return new ReceivedMessages.Kept(intake, kept, contents.size() - kept);
  }

  private record Newest(long number, Message message) {
    String key() {
      return message.kind() + " " + message.residentRecordCode();
    }

    /** Of two made at the same moment the one that came later counts. */
    boolean isAfter(Newest other) {
      return message.sentAt().isAfter(other.message.sentAt());
    }
  }

  private static long newIntake(Passage passage, Partner partner) {
    return Objects.requireNonNull(
            passage
                .sql()
                .insertInto(table(name("message_intake")))
                .set(field(name("lg_code"), SQLDataType.VARCHAR), passage.municipality().value())
                .set(field(name("partner"), SQLDataType.VARCHAR), partner.name())
                .set(field(name("received_at"), SQLDataType.TIMESTAMPWITHTIMEZONE), at(passage))
                .set(
                    field(name("operator_id"), SQLDataType.BIGINT), passage.operator().operatorId())
                .returningResult(field(name("intake_no"), SQLDataType.BIGINT))
                .fetchOne())
        .value1();
  }

  private static Optional<Long> insert(
      Passage passage, Partner partner, long intake, MessageJson.Reading reading, String content) {
    @Nullable Message message = reading.message();
    String id = reading.id().isEmpty() ? digest(content) : reading.id();
    return passage
        .sql()
        .insertInto(MESSAGE)
        .set(LG_CODE, passage.municipality().value())
        .set(INTAKE_NO, intake)
        .set(PARTNER, partner.name())
        .set(MESSAGE_ID, id)
        .set(KIND, reading.kind())
        .set(SENDER, message == null ? "" : message.from())
        .set(SENT_AT, message == null ? null : message.sentAt().atOffset(ZoneOffset.UTC))
        .set(CASE_ID, message == null ? "" : message.caseId())
        .set(RECORD_CODE, message == null ? "" : message.residentRecordCode())
        .set(
            CONTENT,
            passage
                .encryption()
                .encrypt(EncryptedColumn.RECEIVED_MESSAGE, id, content.replace("\0", "\uFFFD")))
        .set(RECEIVED_AT, at(passage))
        .set(STATE, ReceivedState.WAITING.name())
        .onConflictDoNothing()
        .returningResult(NUMBER)
        .fetchOptional()
        .map(row -> Objects.requireNonNull(row.value1()));
  }

  private static String digest(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return ("sha256:" + HexFormat.of().formatHex(digest)).substring(0, Math.min(71, LONGEST_ID));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The numbers of the messages nobody has looked at, asked without touching the register. */
  public List<Long> waiting(MunicipalityCode municipality, Partner partner) {
    return tenancy.within(
        municipality,
        () ->
            tenancy
                .sql()
                .select(NUMBER)
                .from(MESSAGE)
                .where(LG_CODE.eq(municipality.value()))
                .and(PARTNER.eq(partner.name()))
                .and(STATE.eq(ReceivedState.WAITING.name()))
                .orderBy(NUMBER)
                .fetch(NUMBER));
  }

  /** The numbers of the messages nobody has looked at of a kind, or whose kind cannot be read. */
  public List<Long> waiting(Passage passage, Partner partner, MessageKind kind) {
    return passage
        .sql()
        .select(NUMBER)
        .from(MESSAGE)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(PARTNER.eq(partner.name()))
        .and(KIND.in(kind.id(), ""))
        .and(STATE.eq(ReceivedState.WAITING.name()))
        .orderBy(NUMBER)
        .fetch(NUMBER);
  }

  /** A message that waits, locked; empty if somebody else has it. */
  public Optional<ReceivedMessage> lockWaiting(Passage passage, long number) {
    return select(passage, NUMBER.eq(number).and(STATE.eq(ReceivedState.WAITING.name())))
        .forUpdate()
        .of(MESSAGE)
        .skipLocked()
        .fetchOptional(ReceivedTable::read);
  }

  /** Notes what became of a message. */
  public void became(Passage passage, ReceivedMessage received, Outcome outcome) {
    UpdateSetMoreStep<?> update =
        switch (outcome) {
          case Outcome.Taken taken ->
              update(passage)
                  .set(STATE, ReceivedState.TAKEN.name())
                  .set(MOVE_NUMBER, taken.moveNumber());
          case Outcome.Prepared prepared ->
              update(passage)
                  .set(STATE, ReceivedState.PREPARED.name())
                  .set(DRAFT_NUMBER, prepared.draftNumber());
          case Outcome.Noted noted ->
              update(passage).set(STATE, ReceivedState.TAKEN.name()).set(NOTE, noted.note());
          case Outcome.Offered _ -> update(passage).set(STATE, ReceivedState.OFFERED.name());
          case Outcome.Faulty faulty ->
              update(passage)
                  .set(STATE, ReceivedState.FAULTY.name())
                  .set(
                      FINDINGS,
                      ReceivedTable.findings(
                          faulty.findings().stream().map(FindingView::of).toList()));
        };
    update.where(is(passage, received.number())).execute();
  }

  /** Notes that taking in broke off; after a few times a clerk has to look. */
  public boolean brokeOff(Passage passage, long number, RuntimeException failure) {
    int done =
        update(passage)
            .set(ATTEMPTS, ATTEMPTS.plus(1))
            .set(ERROR, failure.getClass().getSimpleName())
            .set(
                STATE,
                DSL.when(ATTEMPTS.plus(1).ge(MOST_ATTEMPTS), ReceivedState.FAULTY.name())
                    .otherwise(STATE))
            .where(is(passage, number))
            .and(STATE.eq(ReceivedState.WAITING.name()))
            .execute();
    return done > 0;
  }

  /** Whether one that was made later has been taken in or offered. */
  public boolean isOutdated(Passage passage, ReceivedMessage received) {
    return received.sentAt() != null
        && !received.residentRecordCode().isEmpty()
        && passage
            .sql()
            .fetchExists(
                DSL.selectOne()
                    .from(MESSAGE)
                    .where(aboutTheSame(passage, received))
                    .and(SENT_AT.gt(received.sentAt().atOffset(ZoneOffset.UTC)))
                    .and(STATE.in(ReceivedState.TAKEN.name(), ReceivedState.OFFERED.name())));
  }

  /** Notes that a later message counts. */
  public void supersede(Passage passage, ReceivedMessage received) {
    update(passage)
        .set(STATE, ReceivedState.SUPERSEDED.name())
        .where(is(passage, received.number()))
        .execute();
  }

  /** Notes of the earlier ones that are still open that this one counts. */
  public void supersedeOlder(Passage passage, ReceivedMessage received) {
    if (received.sentAt() == null || received.residentRecordCode().isEmpty()) {
      return;
    }
    update(passage)
        .set(STATE, ReceivedState.SUPERSEDED.name())
        .where(aboutTheSame(passage, received))
        .and(SENT_AT.le(received.sentAt().atOffset(ZoneOffset.UTC)))
        .and(DRAFT_NUMBER.isNull())
        .and(STATE.in(ReceivedState.OFFERED.name(), ReceivedState.FAULTY.name()))
        .execute();
  }

  private static Condition aboutTheSame(Passage passage, ReceivedMessage received) {
    return LG_CODE
        .eq(passage.municipality().value())
        .and(KIND.eq(received.kind()))
        .and(RECORD_CODE.eq(received.residentRecordCode()))
        .and(NUMBER.ne(received.number()));
  }

  /** The messages asked for, the latest first, without their content. */
  public List<ReceivedMessage> list(Passage passage, ReceivedMessages.Query query, int most) {
    return find(passage, query, most).stream().map(message -> with(message, "")).toList();
  }

  /** The messages asked for, the latest first, as they came. */
  public List<ReceivedMessage> find(Passage passage, ReceivedMessages.Query query, int most) {
    Condition kinds = query.kinds().isEmpty() ? DSL.noCondition() : KIND.in(query.kinds());
    Condition open = query.open() ? ReceivedTable.MOVE_OF_ANY_KIND.isNull() : DSL.noCondition();
    return select(
            passage,
            STATE
                .in(query.states().stream().map(ReceivedState::name).toList())
                .and(kinds)
                .and(open))
        .orderBy(NUMBER.desc())
        .limit(most)
        .fetch(ReceivedTable::read);
  }

  /** A message as it came. */
  public ReceivedMessage find(Passage passage, long number) {
    return select(passage, NUMBER.eq(number))
        .fetchOptional(ReceivedTable::read)
        .orElseThrow(() -> new MessageUnknownException(number));
  }

  /** A message with as much of its content as the operator may see. */
  public ReceivedMessage seen(Passage passage, long number) {
    ReceivedMessage message = find(passage, number);
    return with(message, SeenContent.of(passage, message.content()));
  }

  /** Notes the draft that was made of a message. */
  public void entered(Passage passage, long number, long draftNumber) {
    find(passage, number);
    update(passage).set(DRAFT_NUMBER, draftNumber).where(is(passage, number)).execute();
  }

  /** Lets a message be tried again that could not be taken in and of which there is no draft. */
  public boolean retry(Passage passage, long number) {
    find(passage, number);
    return update(passage)
            .set(STATE, ReceivedState.WAITING.name())
            .set(ATTEMPTS, 0)
            .set(ERROR, "")
            .set(FINDINGS, ReceivedTable.findings(List.of()))
            .where(is(passage, number))
            .and(STATE.eq(ReceivedState.FAULTY.name()))
            .and(DRAFT_NUMBER.isNull())
            .execute()
        > 0;
  }

  /** Asks whether a draft was made of a message of a kind. */
  public BooleanSupplier askIsOfMessage(Passage passage, long draftNumber, MessageKind kind) {
    Supplier<List<Long>> messages =
        passage.ask(
            MESSAGE_OF_DRAFT,
            List.of(passage.municipality().value(), draftNumber, kind.id()),
            row -> row.getLong(1));
    return () -> !messages.get().isEmpty();
  }

  /** Notes that a clerk dealt with a message. */
  public boolean settle(Passage passage, long number, String note) {
    find(passage, number);
    return update(passage)
            .set(STATE, ReceivedState.SETTLED.name())
            .set(NOTE, note)
            .set(SETTLED_AT, at(passage))
            .set(SETTLED_BY, passage.operator().operatorId())
            .where(is(passage, number))
            .and(
                STATE.in(
                    ReceivedState.OFFERED.name(),
                    ReceivedState.PREPARED.name(),
                    ReceivedState.FAULTY.name()))
            .execute()
        > 0;
  }

  private static ReceivedMessage with(ReceivedMessage message, String content) {
    return new ReceivedMessage(
        message.number(),
        message.partner(),
        message.kind(),
        message.messageId(),
        message.sender(),
        message.sentAt(),
        message.caseId(),
        content.isEmpty() ? "" : message.residentRecordCode(),
        message.receivedAt(),
        message.state(),
        message.findings(),
        message.error(),
        message.moveNumber(),
        message.draftNumber(),
        message.note(),
        content);
  }

  private static Condition is(Passage passage, long number) {
    return LG_CODE.eq(passage.municipality().value()).and(NUMBER.eq(number));
  }

  private static org.jooq.UpdateSetStep<?> update(Passage passage) {
    return passage.sql().update(MESSAGE);
  }

  private static OffsetDateTime at(Passage passage) {
    return passage.at().atOffset(ZoneOffset.UTC);
  }
}
