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
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.PartnerPort;
import jp.daicho.server.links.PartnerRefusedException;
import jp.daicho.server.links.PartnerUnreachableException;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.operators.Passage;
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

  private static final Table<?> EARLIER = table(name("message_to_send")).as("e");
  private static final Field<String> EARLIER_LG_CODE =
      field(name("e", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> EARLIER_PARTNER =
      field(name("e", "partner"), SQLDataType.VARCHAR);
  private static final Field<String> EARLIER_PERSON =
      field(name("e", "address_number"), SQLDataType.VARCHAR);
  private static final Field<Long> EARLIER_NUMBER =
      field(name("e", "message_no"), SQLDataType.BIGINT);
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
   * Sends the next message and notes what became of it. The row stays locked meanwhile, so that
   * nobody else sends it; a crash before the end leaves it waiting, and the partner knows it by its
   * id when it comes again.
   *
   * @return what it became; empty if nothing was due
   */
  public Optional<SendingState> sendNext(Passage passage, PartnerPort port) {
    Optional<SentMessage> next =
        passage
            .sql()
            .select(columns())
            .from(MESSAGE)
            .where(due(passage.municipality().value(), port.partner(), at(passage)))
            .orderBy(NUMBER)
            .limit(1)
            .forUpdate()
            .of(MESSAGE)
            .skipLocked()
            .fetchOptional(SendingTable::read);
    SentMessage message = next.orElse(null);
    String content = message == null ? null : message.content();
    if (message == null || content == null) {
      return Optional.empty();
    }
    passage.concerning(message.person()).note("電文", message.kind());
    try {
      port.send(passage.municipality(), content);
      set(passage, message, SendingState.SENT, "");
      return Optional.of(SendingState.SENT);
    } catch (PartnerRefusedException refusal) {
      passage.note("結果", SendingState.FAILED.label());
      set(passage, message, SendingState.FAILED, refusal.reason());
      return Optional.of(SendingState.FAILED);
    } catch (PartnerUnreachableException failure) {
      passage.note("結果", "接続できません");
      set(passage, message, SendingState.WAITING, String.valueOf(failure.getMessage()));
      return Optional.of(SendingState.WAITING);
    }
  }

  /** The messages in some states, the latest first. */
  public List<SentMessage> list(
      Passage passage, Set<SendingState> states, @Nullable AddressNumber person, int most) {
    List<SentMessage> found =
        passage
            .sql()
            .select(columns())
            .from(MESSAGE)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(STATE.in(states.stream().map(SendingState::name).toList()))
            .and(person == null ? DSL.noCondition() : ADDRESS_NUMBER.eq(person.value()))
            .orderBy(NUMBER.desc())
            .limit(most)
            .fetch(SendingTable::read);
    found.forEach(message -> passage.concerning(message.person()));
    return found.stream().map(message -> with(message, null)).toList();
  }

  /** A message with as much of its content as the operator may see. */
  public SentMessage show(Passage passage, long number) {
    SentMessage message = lock(passage, number);
    passage.concerning(message.person());
    String content = message.content();
    return with(message, content == null ? null : SeenContent.of(passage, content));
  }

  /** Lets a refused message be tried again. */
  public boolean retry(Passage passage, long number) {
    SentMessage message = lock(passage, number);
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
    SentMessage message = lock(passage, number);
    if (message.state() != SendingState.FAILED) {
      return false;
    }
    passage.concerning(message.person());
    set(passage, message, SendingState.BY_HAND, message.error());
    return true;
  }

  private static SentMessage lock(Passage passage, long number) {
    return passage
        .sql()
        .select(columns())
        .from(MESSAGE)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.eq(number))
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
        .and(
            notExists(
                selectOne()
                    .from(EARLIER)
                    .where(EARLIER_LG_CODE.eq(lgCode))
                    .and(EARLIER_PARTNER.eq(partner.name()))
                    .and(EARLIER_PERSON.eq(ADDRESS_NUMBER))
                    .and(EARLIER_NUMBER.lt(NUMBER))
                    .and(
                        EARLIER_STATE.in(
                            SendingState.WAITING.name(), SendingState.FAILED.name()))));
  }

  private static void set(Passage passage, SentMessage message, SendingState state, String error) {
    boolean settled = state == SendingState.SENT || state == SendingState.BY_HAND;
    int attempts = message.attempts() + (state == SendingState.BY_HAND ? 0 : 1);
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    passage
        .sql()
        .update(MESSAGE)
        .set(STATE, state.name())
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
        content);
  }

  private static OffsetDateTime at(Passage passage) {
    return passage.at().atOffset(ZoneOffset.UTC);
  }
}
