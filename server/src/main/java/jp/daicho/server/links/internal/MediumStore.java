package jp.daicho.server.links.internal;

import static jp.daicho.server.links.internal.SendingTable.ADDRESS_NUMBER;
import static jp.daicho.server.links.internal.SendingTable.CLAIMED_UNTIL;
import static jp.daicho.server.links.internal.SendingTable.CONTENT;
import static jp.daicho.server.links.internal.SendingTable.LG_CODE;
import static jp.daicho.server.links.internal.SendingTable.MEDIUM_NO;
import static jp.daicho.server.links.internal.SendingTable.MESSAGE;
import static jp.daicho.server.links.internal.SendingTable.NUMBER;
import static jp.daicho.server.links.internal.SendingTable.PARTNER;
import static jp.daicho.server.links.internal.SendingTable.SETTLED_AT;
import static jp.daicho.server.links.internal.SendingTable.SETTLED_BY;
import static jp.daicho.server.links.internal.SendingTable.STATE;
import static jp.daicho.server.links.internal.SendingTable.columns;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.links.HandedOverMedia.Medium;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Keeps which messages were handed over on which medium. */
@Component
public final class MediumStore {
  private static final Table<?> MEDIUM = table(name("link_medium"));
  private static final Field<String> MEDIUM_LG_CODE =
      field(name("link_medium", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> MEDIUM_NUMBER =
      field(name("link_medium", "medium_no"), SQLDataType.BIGINT);
  private static final Field<String> MEDIUM_PARTNER =
      field(name("link_medium", "partner"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> MADE_AT =
      field(name("link_medium", "made_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<Long> OPERATOR =
      field(name("link_medium", "operator_id"), SQLDataType.BIGINT);
  private static final Field<Integer> MESSAGES =
      field(name("link_medium", "messages"), SQLDataType.INTEGER);

  private static final Table<?> EARLIER = table(name("message_to_send")).as("e");

  /** Made once. */
  MediumStore() {}

  /** Puts what waits on a medium, in its order. */
  public Medium handOver(Passage passage, Partner partner) {
    List<Long> numbers =
        passage
            .sql()
            .select(NUMBER)
            .from(MESSAGE)
            .where(waits(passage, partner))
            .orderBy(NUMBER)
            .forUpdate()
            .of(MESSAGE)
            .fetch(NUMBER);
    if (numbers.isEmpty()) {
      return new Medium(0, passage.at(), 0);
    }
    long medium =
        Objects.requireNonNull(
            Objects.requireNonNull(
                    passage
                        .sql()
                        .insertInto(MEDIUM)
                        .set(MEDIUM_LG_CODE, passage.municipality().value())
                        .set(MEDIUM_PARTNER, partner.name())
                        .set(MADE_AT, at(passage))
                        .set(OPERATOR, passage.operator().operatorId())
                        .set(MESSAGES, numbers.size())
                        .returningResult(MEDIUM_NUMBER)
                        .fetchOne())
                .value1());
    passage
        .sql()
        .update(MESSAGE)
        .set(STATE, SendingState.ON_MEDIUM.name())
        .set(MEDIUM_NO, medium)
        .set(SETTLED_AT, at(passage))
        .set(SETTLED_BY, passage.operator().operatorId())
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.in(numbers))
        .execute();
    on(passage, medium).forEach(message -> passage.concerning(message.person()));
    passage.note("件数", Integer.toString(numbers.size()));
    return new Medium(medium, passage.at(), numbers.size());
  }

  /** Waiting, with no sender, and nothing of the person before it that failed or has a sender. */
  private static Condition waits(Passage passage, Partner partner) {
    String lgCode = passage.municipality().value();
    Field<OffsetDateTime> claimed =
        field(name("e", "claimed_until"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    Field<String> state = field(name("e", "state"), SQLDataType.VARCHAR);
    return LG_CODE
        .eq(lgCode)
        .and(PARTNER.eq(partner.name()))
        .and(STATE.eq(SendingState.WAITING.name()))
        .and(CONTENT.isNotNull())
        .and(CLAIMED_UNTIL.isNull().or(CLAIMED_UNTIL.le(at(passage))))
        .and(
            notExists(
                selectOne()
                    .from(EARLIER)
                    .where(field(name("e", "lg_code"), SQLDataType.VARCHAR).eq(lgCode))
                    .and(field(name("e", "partner"), SQLDataType.VARCHAR).eq(partner.name()))
                    .and(field(name("e", "address_number"), SQLDataType.VARCHAR).eq(ADDRESS_NUMBER))
                    .and(field(name("e", "message_no"), SQLDataType.BIGINT).lt(NUMBER))
                    .and(
                        state
                            .eq(SendingState.FAILED.name())
                            .or(
                                state
                                    .eq(SendingState.WAITING.name())
                                    .and(claimed.gt(at(passage)))))));
  }

  /** The media of a partner, the latest first. */
  public List<Medium> list(Passage passage, Partner partner, int most) {
    return passage
        .sql()
        .select(MEDIUM_NUMBER, MADE_AT, MESSAGES)
        .from(MEDIUM)
        .where(MEDIUM_LG_CODE.eq(passage.municipality().value()))
        .and(MEDIUM_PARTNER.eq(partner.name()))
        .orderBy(MEDIUM_NUMBER.desc())
        .limit(most)
        .fetch(
            row ->
                new Medium(
                    Objects.requireNonNull(row.value1()),
                    Objects.requireNonNull(row.value2()).toInstant(),
                    Objects.requireNonNull(row.value3())));
  }

  /** The messages on a medium, in their order. */
  public List<SentMessage> on(Passage passage, long number) {
    List<SentMessage> messages =
        passage
            .sql()
            .select(columns())
            .from(MESSAGE)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(MEDIUM_NO.eq(number))
            .orderBy(NUMBER)
            .fetch(SendingTable::read);
    if (messages.isEmpty()) {
      throw new MessageUnknownException(number);
    }
    return messages;
  }

  private static OffsetDateTime at(Passage passage) {
    return passage.at().atOffset(ZoneOffset.UTC);
  }
}
