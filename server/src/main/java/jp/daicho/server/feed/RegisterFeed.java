package jp.daicho.server.feed;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.daicho.ledger.link.SentItems;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Mark;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.Registry;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Registered versions for other systems, in the order of the outbox. A draft is none of them
 * (4.0.8). Whoever asks gets the items that its permissions show (10.4); 備考 and 留意事項 are for clerks
 * and never told. The marks of support measures belong to it (7.2.3), so that it is told only to
 * systems that may know of them: leaving the marks out would make a system tell an address.
 *
 * <p>A registration may commit after a later one. So whoever comes back starts at {@link
 * Page#resumeAfter()}, meets entries of the last hour again, and knows them by their number.
 */
@Component
public final class RegisterFeed {
  /** The most entries at once. */
  public static final int MOST = 500;

  private static final Operation TELL =
      Operation.of("他システムへの異動情報の提供", AuditAction.ENQUIRY, Permission.LINKS);

  /** No registration takes so long: nothing can still come among what is older. */
  private static final Duration LONGEST_REGISTRATION = Duration.ofHours(1);

  /**
   * Words of clerks, which may speak of anything, and resident record codes: a list of those that
   * were given out is not to be had (4.3.1).
   */
  private static final Set<String> NOT_TOLD =
      Set.of("remarks", "points_to_note", "resident_record_code");

  private static final Table<?> OUTBOX = table(name("outbox"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> ENTRY = field(name("entry_no"), SQLDataType.BIGINT);
  private static final Field<Long> MOVE = field(name("move_number"), SQLDataType.BIGINT);
  private static final Field<String> PERSON = field(name("address_number"), SQLDataType.VARCHAR);
  private static final Field<Integer> VERSION = field(name("version"), SQLDataType.INTEGER);
  private static final Field<String> EVENT = field(name("event"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> RECORDED_AT =
      field(name("recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private final Door door;
  private final Registry registry;
  private final Protections protections;

  /** Made once. */
  RegisterFeed(Door door, Registry registry, Protections protections) {
    this.door = door;
    this.registry = registry;
    this.protections = protections;
  }

  /**
   * A version that was registered.
   *
   * @param entry its number, rising, with gaps
   * @param moveNumber the move that made it; the members of a family share it
   * @param kind the kind of the move by name
   * @param items the items by their names in files ({@link SentItems})
   * @param supportMark the mark of a support measure that is not ended, now (1.1.16); empty without
   */
  public record Entry(
      long entry, long moveNumber, String kind, Map<String, String> items, String supportMark) {
    /** An entry; the items are kept in their order. */
    public Entry {
      items = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(items));
    }

    /** Without names and numbers, which have no place in a log. */
    @Override
    public String toString() {
      return "Entry[" + entry + "]";
    }
  }

  /**
   * Some entries.
   *
   * @param entries in their order
   * @param lastEntry the last of them, to go on after now; what was asked for where there is none
   * @param resumeAfter where to start next time, so that nothing is missed
   */
  public record Page(List<Entry> entries, long lastEntry, long resumeAfter) {
    /** A page; the list is copied. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What was registered after an entry.
   *
   * @param after the entry; 0 for all
   * @param most how many at most, up to {@link #MOST}
   * @throws jp.daicho.server.operators.AccessRefusedException without the permission for links, or
   *     without that for the measures, which are among what is told (7.2.3)
   */
  public Page after(long after, int most) {
    return door.enter(
        TELL,
        passage -> {
          passage.require(Permission.SUPPORT_MEASURE_ENQUIRY);
          return page(passage, after, Math.clamp(most, 1, MOST));
        });
  }

  private Page page(Passage passage, long after, int most) {
    var found =
        passage
            .sql()
            .select(ENTRY, MOVE, PERSON, VERSION, EVENT)
            .from(OUTBOX)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(ENTRY.gt(after))
            .orderBy(ENTRY)
            .limit(most)
            .fetch();
    Map<Long, List<ResidentRecord>> versions = new HashMap<>();
    Map<AddressNumber, Mark> marks =
        protections.marks(
            passage, found.stream().map(row -> AddressNumber.of(row.value3())).distinct().toList());
    List<Entry> entries =
        found.stream()
            .map(
                row ->
                    entry(
                        passage,
                        row,
                        versions.computeIfAbsent(
                            row.value2(), move -> registry.ofMove(passage, move)),
                        marks))
            .toList();
    long last = entries.isEmpty() ? after : entries.getLast().entry();
    return new Page(entries, last, Math.min(last, settled(passage)));
  }

  private static Entry entry(
      Passage passage,
      Record5<Long, Long, String, Integer, String> row,
      List<ResidentRecord> versions,
      Map<AddressNumber, Mark> marks) {
    AddressNumber person = AddressNumber.of(row.value3());
    passage.concerning(person);
    ResidentRecord record =
        versions.stream()
            .filter(version -> version.key().addressNumber().equals(person))
            .filter(version -> version.key().version() == row.value4())
            .findFirst()
            .orElseThrow();
    Mark mark = marks.get(person);
    return new Entry(
        row.value1(),
        row.value2(),
        row.value5(),
        SentItems.of(record, told(passage)),
        mark == null ? "" : mark.label());
  }

  private static Predicate<RecordItem<?>> told(Passage passage) {
    return item ->
        !NOT_TOLD.contains(item.column())
            && ItemProtection.of(item)
                .map(Permission::seeing)
                .filter(it -> !passage.may(it))
                .isEmpty();
  }

  /** The entry below which nothing can still come. */
  private static long settled(Passage passage) {
    Long settled =
        passage
            .sql()
            .select(max(ENTRY))
            .from(OUTBOX)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(RECORDED_AT.lt(passage.at().minus(LONGEST_REGISTRATION).atOffset(ZoneOffset.UTC)))
            .fetchOne(0, Long.class);
    return settled == null ? 0 : settled;
  }
}
