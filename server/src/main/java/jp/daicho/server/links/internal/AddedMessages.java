package jp.daicho.server.links.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.NewMessage;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Adds messages to send that are not made of an entry of the outbox. */
@Component
public final class AddedMessages {
  private static final Table<?> MESSAGE = table(name("message_to_send"));
  private static final Field<Long> NUMBER = field(name("message_no"), SQLDataType.BIGINT);

  /**
   * Numbers of messages that not everybody may know of: they count by themselves, far behind the
   * others, so that nobody sees by a gap that there was one (3.4).
   */
  private static final Field<Long> SECRET =
      field("1000000000000 + nextval('secret_message')", SQLDataType.BIGINT);

  private static final Field<String> LG_CODE = text("lg_code");
  private static final Field<Long> RESEND_OF = field(name("resend_of"), SQLDataType.BIGINT);

  private final SendingStore store;

  AddedMessages(SendingStore store) {
    this.store = store;
  }

  /** Adds a message that somebody makes by hand. */
  public long add(Passage passage, NewMessage made) {
    String lgCode = passage.municipality().value();
    var code = made.record().numbers().residentRecordCode();
    Message message =
        new Message(
            lgCode + "-h" + java.util.UUID.randomUUID() + "-" + made.kind().id(),
            made.kind().id(),
            lgCode,
            made.kind().partner().id(),
            sentAt(passage),
            "",
            code == null ? "" : code.value(),
            made.body());
    passage.concerning(made.record().key().addressNumber());
    return insert(
        passage,
        new Row(
            message,
            made.kind().partner().name(),
            made.record().key().addressNumber().value(),
            made.record().key().version(),
            made.category(),
            null,
            null));
  }

  /** Makes a message once more that the partner was told. */
  public long again(Passage passage, long number) {
    SentMessage first = store.find(passage, number);
    Message told = first.content() == null ? null : MessageJson.read(first.content()).message();
    if (told == null || !first.state().isTold()) {
      throw new IllegalStateException("nothing was sent that could be sent again");
    }
    passage.concerning(first.person());
    long origin = first.resendOf() == null ? number : first.resendOf();
    int times =
        Objects.requireNonNull(
            passage
                .sql()
                .selectCount()
                .from(MESSAGE)
                .where(LG_CODE.eq(passage.municipality().value()))
                .and(RESEND_OF.eq(origin))
                .fetchOne(0, Integer.class));
    String id = store.find(passage, origin).messageId();
    ObjectNode body = told.body();
    body.put("resendOf", id);
    Message message =
        new Message(
            id + "-r" + (times + 1),
            told.kind(),
            told.from(),
            told.to(),
            sentAt(passage),
            told.caseId(),
            told.residentRecordCode(),
            body);
    return insert(
        passage,
        new Row(
            message,
            first.partner().name(),
            first.person().value(),
            version(passage, number),
            first.category(),
            first.moveNumber(),
            origin));
  }

  private record Row(
      Message message,
      String partner,
      String person,
      int version,
      String category,
      @Nullable Long move,
      @Nullable Long resendOf) {}

  private static long insert(Passage passage, Row row) {
    Record inserted =
        passage
            .sql()
            .insertInto(MESSAGE)
            .set(LG_CODE, passage.municipality().value())
            .set(SendingStore.isSecret(row.message().kind()) ? Map.of(NUMBER, SECRET) : Map.of())
            .set(text("partner"), row.partner())
            .set(text("kind"), row.message().kind())
            .set(text("message_id"), row.message().id())
            .set(field(name("move_number"), SQLDataType.BIGINT), row.move())
            .set(text("address_number"), row.person())
            .set(field(name("version"), SQLDataType.INTEGER), row.version())
            .set(text("state"), SendingState.WAITING.name())
            .set(
                text("content"),
                passage
                    .encryption()
                    .encrypt(
                        EncryptedColumn.MESSAGE_TO_SEND,
                        row.message().id(),
                        MessageJson.print(row.message())))
            .set(text("category"), row.category())
            .set(RESEND_OF, row.resendOf())
            .set(
                field(name("next_attempt_at"), SQLDataType.TIMESTAMPWITHTIMEZONE),
                passage.at().atOffset(ZoneOffset.UTC))
            .set(
                field(name("made_at"), SQLDataType.TIMESTAMPWITHTIMEZONE),
                passage.at().atOffset(ZoneOffset.UTC))
            .returningResult(NUMBER)
            .fetchOne();
    return Objects.requireNonNull(Objects.requireNonNull(inserted).get(NUMBER));
  }

  private static int version(Passage passage, long number) {
    return Objects.requireNonNull(
        passage
            .sql()
            .select(field(name("version"), SQLDataType.INTEGER))
            .from(MESSAGE)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(NUMBER.eq(number))
            .fetchOne(0, Integer.class));
  }

  private static Instant sentAt(Passage passage) {
    return passage.at().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Field<String> text(String column) {
    return DSL.field(name(column), SQLDataType.VARCHAR);
  }
}
