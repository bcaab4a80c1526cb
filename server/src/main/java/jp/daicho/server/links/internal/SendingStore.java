package jp.daicho.server.links.internal;

import static jp.daicho.server.links.internal.SendingTable.*;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the messages to send and what became of them. */
@Component
public final class SendingStore {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 5;

  /** How long a sender has a message for himself; no partner is waited for so long. */
  private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

  private static final String SECRET = MessageKind.CERTIFICATE_RESTRICTION.id();

  private static final Table<?> EARLIER = table(name("message_to_send")).as("e");
  private static final Field<String> EARLIER_LG_CODE =
      field(name("e", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> EARLIER_PARTNER =
      field(name("e", "partner"), SQLDataType.VARCHAR);
  private static final Field<String> EARLIER_PERSON =
      field(name("e", "address_number"), SQLDataType.VARCHAR);
  private static final Field<Long> EARLIER_NUMBER =
      field(name("e", "message_no"), SQLDataType.BIGINT);
  private static final Field<String> EARLIER_KIND = field(name("e", "kind"), SQLDataType.VARCHAR);
  private static final Field<String> EARLIER_STATE = field(name("e", "state"), SQLDataType.VARCHAR);

  private final Tenancy tenancy;
  private final Clock clock;

  /** Made once. */
  SendingStore(Tenancy tenancy, Clock clock) {
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Whether a message can be sent now, asked without touching the register. */
  public boolean isDue(MunicipalityCode municipality, Partner partner) {
    return tenancy.within(
        municipality,
        () ->
            tenancy
                .sql()
                .fetchExists(
                    DSL.select(NUMBER)
                        .from(MESSAGE)
                        .where(
                            due(
                                municipality.value(),
                                partner,
                                clock.instant().atOffset(ZoneOffset.UTC)))));
  }

  /**
   * A message that one sender has for himself, so that nobody else sends it meanwhile.
   *
   * @param message the message
   * @param content what is sent
   * @param until until when he has it; a crash before the end leaves it to the next one, and the
   *     partner knows it by its id when it comes again
   */
  public record Claim(SentMessage message, String content, OffsetDateTime until) {}

  /** Takes the next message that is due, for one sender; empty if nothing is. */
  public Optional<Claim> claim(Passage passage, Partner partner) {
    OffsetDateTime until = at(passage).plus(LONGEST_SENDING);
    Optional<Claim> next =
        passage
            .sql()
            .select(columns())
            .from(MESSAGE)
            .where(due(passage.municipality().value(), partner, at(passage)))
            .orderBy(NUMBER)
            .limit(1)
            .forUpdate()
            .of(MESSAGE)
            .skipLocked()
            .fetchOptional(SendingTable::read)
            .flatMap(
                message ->
                    Optional.ofNullable(message.content())
                        .map(content -> new Claim(message, content, until)));
    next.ifPresent(
        claim -> {
          passage.concerning(claim.message().person()).note("電文", claim.message().kind());
          passage
              .sql()
              .update(MESSAGE)
              .set(CLAIMED_UNTIL, until)
              .where(LG_CODE.eq(passage.municipality().value()))
              .and(NUMBER.eq(claim.message().number()))
              .execute();
        });
    return next;
  }

  /**
   * Notes what became of a message that was sent; nothing if the claim has run out and somebody
   * else has it.
   */
  public void became(Passage passage, Claim claim, SendingState state, String error) {
    SentMessage message = claim.message();
    passage.concerning(message.person()).note("電文", message.kind()).note("結果", state.label());
    SentMessage now = lock(passage, message.number(), DSL.noCondition());
    boolean mine =
        passage
            .sql()
            .fetchExists(
                DSL.selectOne()
                    .from(MESSAGE)
                    .where(LG_CODE.eq(passage.municipality().value()))
                    .and(NUMBER.eq(message.number()))
                    .and(CLAIMED_UNTIL.eq(claim.until())));
    if (mine && now.state() == SendingState.WAITING) {
      set(passage, now, state, error);
    }
  }

  /** The messages asked for, the latest first, without their content. */
  public List<SentMessage> list(Passage passage, SendingMessages.Query query, int most) {
    AddressNumber person = query.person();
    List<SentMessage> found =
        passage
            .sql()
            .select(columns())
            .from(MESSAGE)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(seen(passage))
            .and(STATE.in(query.states().stream().map(SendingState::name).toList()))
            .and(query.kinds().isEmpty() ? DSL.noCondition() : KIND.in(query.kinds()))
            .and(query.category().isEmpty() ? DSL.noCondition() : CATEGORY.eq(query.category()))
            .and(person == null ? DSL.noCondition() : ADDRESS_NUMBER.eq(person.value()))
            .orderBy(MADE_AT.desc(), NUMBER.desc())
            .limit(most)
            .fetch(SendingTable::read);
    found.forEach(message -> passage.concerning(message.person()));
    return found.stream().map(message -> with(message, null)).toList();
  }

  /** A message as it was or will be sent. */
  public SentMessage find(Passage passage, long number) {
    return select(passage, NUMBER.eq(number))
        .orElseThrow(() -> new MessageUnknownException(number));
  }

  /** The message with an id; empty if there is none. */
  public Optional<SentMessage> find(Passage passage, String messageId) {
    return select(passage, MESSAGE_ID.eq(messageId));
  }

  private static Optional<SentMessage> select(Passage passage, Condition condition) {
    return passage
        .sql()
        .select(columns())
        .from(MESSAGE)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(condition)
        .fetchOptional(SendingTable::read);
  }

  /** A message with as much of its content as the operator may see. */
  public SentMessage show(Passage passage, long number) {
    SentMessage message =
        select(passage, NUMBER.eq(number).and(seen(passage)))
            .orElseThrow(() -> new MessageUnknownException(number));
    passage.concerning(message.person());
    String content = message.content();
    return with(message, content == null ? null : SeenContent.of(passage, content));
  }

  /** Lets a refused message be tried again. */
  public boolean retry(Passage passage, long number) {
    SentMessage message = lock(passage, number, seen(passage));
    if (message.state() != SendingState.FAILED || message.content() == null) {
      return false;
    }
    passage.concerning(message.person());
    passage
        .sql()
        .update(MESSAGE)
        .set(STATE, SendingState.WAITING.name())
        .set(NEXT_ATTEMPT_AT, at(passage))
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.eq(number))
        .execute();
    return true;
  }

  /** Notes that the partner was told in another way. */
  public boolean settleByHand(Passage passage, long number) {
    SentMessage message = lock(passage, number, seen(passage));
    if (message.state() != SendingState.FAILED) {
      return false;
    }
    passage.concerning(message.person());
    set(passage, message, SendingState.BY_HAND, message.error());
    return true;
  }

  /**
   * Without those that tell who is under a support measure, for whoever may not look into the
   * measures: for her there are none (3.4).
   */
  private static Condition seen(Passage passage) {
    return passage.may(Permission.SUPPORT_MEASURE_ENQUIRY) ? DSL.noCondition() : KIND.ne(SECRET);
  }

  /**
   * Whether a message tells who is under a support measure. Those have numbers of their own, and
   * nothing waits for them: a message that is held back for no reason to be seen would tell.
   */
  static boolean isSecret(String kind) {
    return kind.equals(SECRET);
  }

  private static SentMessage lock(Passage passage, long number, Condition condition) {
    return passage
        .sql()
        .select(columns())
        .from(MESSAGE)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.eq(number))
        .and(condition)
        .forUpdate()
        .of(MESSAGE)
        .fetchOptional(SendingTable::read)
        .orElseThrow(() -> new MessageUnknownException(number));
  }

  /** Waiting, its time has come, and nothing earlier about the person is open (in its order). */
  private static Condition due(String lgCode, Partner partner, OffsetDateTime now) {
    return LG_CODE
        .eq(lgCode)
        .and(PARTNER.eq(partner.name()))
        .and(STATE.eq(SendingState.WAITING.name()))
        .and(NEXT_ATTEMPT_AT.le(now))
        .and(CLAIMED_UNTIL.isNull().or(CLAIMED_UNTIL.le(now)))
        .and(
            notExists(
                selectOne()
                    .from(EARLIER)
                    .where(EARLIER_LG_CODE.eq(lgCode))
                    .and(EARLIER_PARTNER.eq(partner.name()))
                    .and(EARLIER_PERSON.eq(ADDRESS_NUMBER))
                    .and(EARLIER_NUMBER.lt(NUMBER))
                    .and(EARLIER_KIND.eq(SECRET).eq(KIND.eq(SECRET)))
                    .and(
                        EARLIER_STATE.in(
                            SendingState.WAITING.name(), SendingState.FAILED.name()))));
  }

  private static void set(Passage passage, SentMessage message, SendingState state, String error) {
    boolean settled = state.isTold();
    int attempts = message.attempts() + (state == SendingState.BY_HAND ? 0 : 1);
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    passage
        .sql()
        .update(MESSAGE)
        .set(STATE, state.name())
        .setNull(CLAIMED_UNTIL)
        .set(ERROR, error)
        .set(ATTEMPTS, attempts)
        .set(NEXT_ATTEMPT_AT, at(passage).plus(wait))
        .set(SETTLED_AT, settled ? at(passage) : null)
        .set(SETTLED_BY, settled ? passage.operator().operatorId() : null)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.eq(message.number()))
        .execute();
  }

  private static SentMessage with(SentMessage message, @Nullable String content) {
    return new SentMessage(
        message.number(),
        message.partner(),
        message.kind(),
        message.messageId(),
        message.moveNumber(),
        message.person(),
        message.state(),
        message.attempts(),
        message.nextAttemptAt(),
        message.madeAt(),
        message.settledAt(),
        message.error(),
        content,
        message.category(),
        message.resendOf(),
        message.mediumNumber());
  }

  private static OffsetDateTime at(Passage passage) {
    return passage.at().atOffset(ZoneOffset.UTC);
  }
}
