package jp.daicho.server.links.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.links.LinkSettings;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageComposer;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes messages of what the register put into the outbox, each entry once for each partner and in
 * the order of the outbox.
 */
@Component
public final class Feeding {
  /** How many entries at once. */
  private static final int MOST = 200;

  /**
   * No registration takes so long: below what was fed earlier than this, nothing can still come.
   */
  private static final Duration LONGEST_REGISTRATION = Duration.ofHours(1);

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Table<?> OUTBOX = table(name("outbox")).as("o");
  private static final Field<String> LG_CODE = field(name("o", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> ENTRY = field(name("o", "entry_no"), SQLDataType.BIGINT);
  private static final Field<Long> MOVE = field(name("o", "move_number"), SQLDataType.BIGINT);
  private static final Field<String> PERSON =
      field(name("o", "address_number"), SQLDataType.VARCHAR);
  private static final Field<Integer> VERSION = field(name("o", "version"), SQLDataType.INTEGER);
  private static final Field<String> EVENT = field(name("o", "event"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> RECORDED_AT =
      field(name("o", "recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private static final Table<?> FEED = table(name("link_feed"));
  private static final Field<String> FEED_LG_CODE =
      field(name("link_feed", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> FEED_PARTNER =
      field(name("link_feed", "partner"), SQLDataType.VARCHAR);
  private static final Field<Long> FEED_ENTRY =
      field(name("link_feed", "entry_no"), SQLDataType.BIGINT);
  private static final Field<OffsetDateTime> FED_AT =
      field(name("link_feed", "fed_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  /** What is told though nobody enters such a move. */
  private static final Map<String, List<String>> UNENTERED =
      Map.of(
          "moving-out-day",
          List.of(MessageKind.RESIDENT_IDENTIFICATION.id(), MessageKind.IMMIGRATION_NOTICE.id()));

  private final Map<MessageKind, MessageComposer> composers = new EnumMap<>(MessageKind.class);
  private final Registry registry;
  private final LinkSettings settings;
  private final Tenancy tenancy;

  /** Over all composers. */
  Feeding(
      List<MessageComposer> composers, Registry registry, LinkSettings settings, Tenancy tenancy) {
    composers.forEach(
        composer -> composer.kinds().forEach(kind -> this.composers.put(kind, composer)));
    this.registry = registry;
    this.settings = settings;
    this.tenancy = tenancy;
  }

  /** Whether there is an entry that has not been looked at, asked without touching the register. */
  public boolean isDue(jp.daicho.ledger.number.MunicipalityCode municipality, Partner partner) {
    return tenancy.within(
        municipality,
        () ->
            tenancy
                .sql()
                .fetchExists(
                    DSL.select(ENTRY).from(OUTBOX).where(unfed(municipality.value(), partner))));
  }

  /**
   * Makes messages of the next entries.
   *
   * @return how many entries were looked at
   */
  public int feed(Passage passage, Partner partner) {
    String lgCode = passage.municipality().value();
    passage
        .sql()
        .select(
            function(
                name("pg_advisory_xact_lock"),
                SQLDataType.VARCHAR,
                val(partner.lock()),
                val(Integer.valueOf(lgCode))))
        .fetch();
    var due =
        passage
            .sql()
            .select(ENTRY, MOVE, PERSON, VERSION, EVENT)
            .from(OUTBOX)
            .where(unfed(lgCode, partner))
            .and(ENTRY.gt(settled(passage, partner)))
            .orderBy(ENTRY)
            .limit(MOST)
            .fetch();
    for (Record5<Long, Long, String, Integer, String> entry : due) {
      passage
          .sql()
          .insertInto(FEED)
          .columns(FEED_LG_CODE, FEED_PARTNER, FEED_ENTRY, FED_AT)
          .values(lgCode, partner.name(), entry.value1(), at(passage))
          .execute();
      for (String word : messagesOf(entry.value5())) {
        MessageKind.find(word)
            .filter(kind -> kind.partner() == partner)
            .ifPresent(kind -> make(passage, kind, entry));
      }
    }
    return due.size();
  }

  private Condition unfed(String lgCode, Partner partner) {
    return LG_CODE
        .eq(lgCode)
        .and(since(partner))
        .and(
            notExists(
                selectOne()
                    .from(FEED)
                    .where(FEED_LG_CODE.eq(lgCode))
                    .and(FEED_PARTNER.eq(partner.name()))
                    .and(FEED_ENTRY.eq(ENTRY))));
  }

  /** Since when what is recorded is sent to a partner; null for everything. */
  public @Nullable Instant sentSince(Partner partner) {
    Optional<LocalDate> since = settings.of(partner).map(found -> found.since());
    return since.map(day -> day.atStartOfDay(JAPAN).toInstant()).orElse(null);
  }

  private Condition since(Partner partner) {
    Instant since = sentSince(partner);
    return since == null ? DSL.noCondition() : RECORDED_AT.ge(since.atOffset(ZoneOffset.UTC));
  }

  /** The entry below which everything has been looked at. */
  private static long settled(Passage passage, Partner partner) {
    Long settled =
        passage
            .sql()
            .select(max(FEED_ENTRY))
            .from(FEED)
            .where(FEED_LG_CODE.eq(passage.municipality().value()))
            .and(FEED_PARTNER.eq(partner.name()))
            .and(FED_AT.lt(at(passage).minus(LONGEST_REGISTRATION)))
            .fetchOne(0, Long.class);
    return settled == null ? 0 : settled;
  }

  private static List<String> messagesOf(@Nullable String moveKind) {
    return MoveTypes.standard()
        .find(String.valueOf(moveKind))
        .map(MoveType::messages)
        .orElse(UNENTERED.getOrDefault(String.valueOf(moveKind), List.of()));
  }

  private void make(
      Passage passage, MessageKind kind, Record5<Long, Long, String, Integer, String> entry) {
    MessageComposer composer = composers.get(kind);
    if (composer == null) {
      return;
    }
    AddressNumber person = AddressNumber.of(entry.value3());
    passage.concerning(person);
    ResidentRecord record =
        registry.ofMove(passage, entry.value2()).stream()
            .filter(version -> version.key().addressNumber().equals(person))
            .filter(version -> version.key().version() == entry.value4())
            .findFirst()
            .orElseThrow();
    String id = passage.municipality().value() + "-" + entry.value1() + "-" + kind.id();
    try {
      composer
          .compose(passage, kind, new MessageComposer.Change(entry.value5(), record))
          .ifPresent(
              composed ->
                  add(
                      passage,
                      kind,
                      entry,
                      id,
                      MessageJson.print(message(passage, id, kind, record, composed)),
                      composed.category(),
                      ""));
    } catch (DataAccessException failure) {
      throw failure;
    } catch (RuntimeException fault) {
      // One message that cannot be made must not keep back those of everybody else.
      add(
          passage,
          kind,
          entry,
          id,
          null,
          "",
          "電文を作成できません（" + fault.getClass().getSimpleName() + "）。");
    }
  }

  private static Message message(
      Passage passage,
      String id,
      MessageKind kind,
      ResidentRecord record,
      MessageComposer.Composed composed) {
    String lgCode = passage.municipality().value();
    var code = record.numbers().residentRecordCode();
    return new Message(
        id,
        kind.id(),
        lgCode,
        composed.to(),
        passage.at().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
        lgCode + "-" + record.move().moveNumber(),
        code == null ? "" : code.value(),
        composed.body());
  }

  private static void add(
      Passage passage,
      MessageKind kind,
      Record5<Long, Long, String, Integer, String> entry,
      String id,
      @Nullable String content,
      String category,
      String error) {
    passage
        .sql()
        .insertInto(table(name("message_to_send")))
        .set(field(name("lg_code"), SQLDataType.VARCHAR), passage.municipality().value())
        .set(field(name("partner"), SQLDataType.VARCHAR), kind.partner().name())
        .set(field(name("kind"), SQLDataType.VARCHAR), kind.id())
        .set(field(name("message_id"), SQLDataType.VARCHAR), id)
        .set(field(name("outbox_entry"), SQLDataType.BIGINT), entry.value1())
        .set(field(name("move_number"), SQLDataType.BIGINT), entry.value2())
        .set(field(name("address_number"), SQLDataType.VARCHAR), entry.value3())
        .set(field(name("version"), SQLDataType.INTEGER), entry.value4())
        .set(
            field(name("state"), SQLDataType.VARCHAR),
            (content == null ? SendingState.FAILED : SendingState.WAITING).name())
        .set(
            field(name("content"), SQLDataType.VARCHAR),
            content == null
                ? null
                : passage.encryption().encrypt(EncryptedColumn.MESSAGE_TO_SEND, id, content))
        .set(field(name("category"), SQLDataType.VARCHAR), category)
        .set(field(name("next_attempt_at"), SQLDataType.TIMESTAMPWITHTIMEZONE), at(passage))
        .set(field(name("made_at"), SQLDataType.TIMESTAMPWITHTIMEZONE), at(passage))
        .set(field(name("error"), SQLDataType.VARCHAR), error)
        .execute();
  }

  private static OffsetDateTime at(Passage passage) {
    return passage.at().atOffset(ZoneOffset.UTC);
  }
}
