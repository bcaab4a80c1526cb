package jp.daicho.server.registry;

import static jp.daicho.server.registry.internal.CurrentTable.CURRENT_RESIDENT;
import static jp.daicho.server.registry.internal.RecordTable.ALL_VERSIONS;
import static jp.daicho.server.registry.internal.RecordTable.IN_DELETED_RECORDS;
import static jp.daicho.server.registry.internal.RecordTable.RECORDED_AT;
import static jp.daicho.server.registry.internal.RecordTable.RESIDENT_RECORD;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.Leaving;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.search.WrittenKey;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.CurrentTable;
import jp.daicho.server.registry.internal.DeletedVersions;
import jp.daicho.server.registry.internal.MemberOrderTable;
import jp.daicho.server.registry.internal.RecordTable;
import jp.daicho.server.registry.internal.RecordedMoves;
import jp.daicho.server.registry.internal.Rows;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/**
 * Reads the register. Whoever calls names in the passage whose data leave it.
 *
 * <p>The latest versions are those of the register. What is asked of the past (histories, moves,
 * any day) is answered from the register and the database of deleted records together (9.3), so
 * that nothing else has to know where a version stands. {@link DeletedRecords} knows.
 */
@Component
public final class Registry {
  /**
   * The arrays stand in queries of their own, here and below, so that the planner does not look
   * into them: it would otherwise find a plan made for them alone a little cheaper each time and
   * plan anew, which takes longer than the search.
   */
  private static final String WITH_INDIVIDUAL_NUMBER =
      """
      SELECT address_number FROM current_resident
       WHERE lg_code = ?::bpchar AND individual_number_digest = ANY ((SELECT ?::text[])::text[])\
      """;

  private static final String WITH_RECORD_CODE =
      """
      SELECT address_number FROM current_resident
       WHERE lg_code = ?::bpchar AND resident_record_code = ANY ((SELECT ?::text[])::text[])\
      """;

  private static final String WITH_CARD =
      """
      SELECT address_number FROM current_resident
       WHERE lg_code = ?::bpchar AND card_number = ANY ((SELECT ?::text[])::text[])\
      """;

  private static final String WITH_NAME_AND_BIRTH_DAY =
      """
      SELECT address_number FROM search_name
       WHERE lg_code = ?::bpchar AND standing IN (0, 1) AND NOT is_past
         AND birth_from = ANY ((SELECT ?::date[])::date[])
         AND concat(surname, given) = ANY ((SELECT ?::text[])::text[])\
      """;

  /**
   * The latest version of a record of the register, resident or deleted; empty if there is none.
   */
  public Optional<ResidentRecord> latest(Passage passage, AddressNumber number) {
    return current(passage, CurrentTable.ADDRESS_NUMBER.eq(number.value())).stream().findFirst();
  }

  /** The latest versions of several persons, those that exist, in the order asked for. */
  public List<ResidentRecord> latest(Passage passage, List<AddressNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<String> values = numbers.stream().map(AddressNumber::value).toList();
    List<ResidentRecord> found = current(passage, CurrentTable.ADDRESS_NUMBER.in(values));
    return found.stream()
        .sorted(
            Comparator.comparingInt(
                resident -> values.indexOf(resident.key().addressNumber().value())))
        .toList();
  }

  /** Every version of a person's record, the latest first (2.2.1). */
  public List<Version> history(Passage passage, AddressNumber number) {
    Field<Integer> order = MemberOrderTable.setOver(passage.municipality().value(), passage.at());
    return passage
        .sql()
        .select(RecordTable.columns())
        .select(RECORDED_AT, IN_DELETED_RECORDS, order)
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .and(RecordTable.ADDRESS_NUMBER.eq(number.value()))
        .orderBy(RecordTable.VERSION.desc())
        .fetch(row -> Rows.version(row, order));
  }

  /**
   * Every version of a person's record with the kind of its move, and the move that one is about,
   * the first one first (4.6.0.1).
   */
  public List<RegisteredVersion> moves(Passage passage, AddressNumber number) {
    return moves(passage, number, passage.at());
  }

  private static List<RegisteredVersion> moves(
      Passage passage, AddressNumber number, Instant known) {
    return RecordedMoves.of(passage.sql(), passage.municipality().value(), number, known);
  }

  /** A registered move; empty if there is none of this number. */
  public Optional<RecordedMove> move(Passage passage, long moveNumber) {
    return RecordedMoves.find(passage.sql(), passage.municipality().value(), moveNumber);
  }

  /**
   * The versions that a move made, in the order of household and person; empty if there is none.
   */
  public List<ResidentRecord> ofMove(Passage passage, long moveNumber) {
    return passage
        .sql()
        .select(RecordTable.columns())
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .and(RecordTable.MOVE_NUMBER.eq(moveNumber))
        .orderBy(RecordTable.MEMBER_ORDER, RecordTable.ADDRESS_NUMBER, RecordTable.VERSION)
        .fetch(Rows::record);
  }

  /**
   * The record as it was on a day, as known at a moment: by the moves that had been registered by
   * then and not been cancelled.
   */
  public Optional<ResidentRecord> asOf(
      Passage passage, AddressNumber number, LocalDate day, Instant known) {
    return new RecordHistory(moves(passage, number, known)).on(day);
  }

  /**
   * The members of a household on a day, as known at a moment, in their order (5.2): those who by
   * then were said to live in it on that day. Empty if there were none.
   */
  public List<ResidentRecord> householdAsOf(
      Passage passage, HouseholdNumber number, LocalDate day, Instant known) {
    return everIn(passage, number, RECORDED_AT.le(known.atOffset(ZoneOffset.UTC))).stream()
        .flatMap(person -> asOf(passage, person, day, known).stream())
        .filter(member -> member.household().householdNumber().equals(number))
        .filter(member -> Leaving.livesHere(member, day))
        .sorted(
            Comparator.comparing((ResidentRecord member) -> member.household().order())
                .thenComparing(member -> member.key().addressNumber().value()))
        .toList();
  }

  /** 宛名番号 of all who ever were in a household, in their order (2.2.1). */
  public List<AddressNumber> everIn(Passage passage, HouseholdNumber number) {
    return everIn(passage, number, noCondition());
  }

  private static List<AddressNumber> everIn(
      Passage passage, HouseholdNumber number, Condition known) {
    return passage
        .sql()
        .selectDistinct(RecordTable.ADDRESS_NUMBER)
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .and(RecordTable.HOUSEHOLD_NUMBER.eq(number.value()))
        .and(known)
        .orderBy(RecordTable.ADDRESS_NUMBER)
        .fetch(row -> AddressNumber.of(row.value1()));
  }

  /** 宛名番号 of the residents whose day of moving out is this day or was before (1.1.5). */
  public List<AddressNumber> dueToLeave(Passage passage, LocalDate day) {
    return passage
        .sql()
        .select(RecordTable.ADDRESS_NUMBER)
        .from(RESIDENT_RECORD)
        .join(CURRENT_RESIDENT)
        .on(CurrentTable.LG_CODE.eq(RecordTable.LG_CODE))
        .and(CurrentTable.ADDRESS_NUMBER.eq(RecordTable.ADDRESS_NUMBER))
        .and(CurrentTable.VERSION.eq(RecordTable.VERSION))
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .and(RecordTable.RESIDENT_STATUS.eq(inline(ResidentStatus.RESIDENT.code())))
        .and(RecordTable.DELETION_OCCURRED_ON.isNotNull())
        .and(RecordTable.DELETION_OCCURRED_ON.le(day))
        .orderBy(RecordTable.ADDRESS_NUMBER)
        .fetch(row -> AddressNumber.of(row.value1()));
  }

  /**
   * The versions by which records were deleted or closed, in the order of their day of processing
   * (1.1.5); none of those of cancelled moves.
   *
   * @param from the first day of processing
   * @param to the last one
   * @param past how many to pass over
   * @param most how many to give out
   */
  public List<ResidentRecord> deleted(
      Passage passage, LocalDate from, LocalDate to, int past, int most) {
    return DeletedVersions.processed(
        passage.sql(), passage.municipality().value(), from, to, past, most);
  }

  /**
   * The deleted records of those who left in a time and of whose arrival elsewhere nobody has told,
   * in the order of the days they left (4.1.3.1.4): who moved out, and whose record was deleted for
   * another reason than death.
   *
   * @param from the first day
   * @param until the last day
   * @param most at most so many
   */
  public List<ResidentRecord> withoutArrivalNotice(
      Passage passage, LocalDate from, LocalDate until, int most) {
    return passage
        .sql()
        .select(RecordTable.columns())
        .from(RESIDENT_RECORD)
        .join(CURRENT_RESIDENT)
        .on(CurrentTable.LG_CODE.eq(RecordTable.LG_CODE))
        .and(CurrentTable.ADDRESS_NUMBER.eq(RecordTable.ADDRESS_NUMBER))
        .and(CurrentTable.VERSION.eq(RecordTable.VERSION))
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .and(
            RecordTable.RESIDENT_STATUS.in(
                inline(ResidentStatus.MOVED_OUT.code()), inline(ResidentStatus.DELETED.code())))
        .and(RecordTable.ARRIVAL_NOTICE_ON.isNull())
        .and(RecordTable.DELETION_OCCURRED_ON.between(from, until))
        .orderBy(RecordTable.DELETION_OCCURRED_ON, RecordTable.ADDRESS_NUMBER)
        .limit(most)
        .fetch(Rows::record);
  }

  /** The present members of a household, in their order (5.2); empty if there are none. */
  public List<ResidentRecord> household(Passage passage, HouseholdNumber number) {
    return current(
        passage,
        CurrentTable.HOUSEHOLD_NUMBER
            .eq(number.value())
            .and(CurrentTable.RESIDENT_STATUS.eq(ResidentStatus.RESIDENT.code())));
  }

  /**
   * The households that have residents but no householder, in the order of their numbers (4.0.5).
   *
   * @param most how many at most
   */
  public List<HouseholdNumber> withoutHouseholder(Passage passage, int most) {
    return passage
        .sql()
        .select(CurrentTable.HOUSEHOLD_NUMBER)
        .from(CURRENT_RESIDENT)
        .where(CurrentTable.LG_CODE.eq(passage.municipality().value()))
        .and(CurrentTable.RESIDENT_STATUS.eq(ResidentStatus.RESIDENT.code()))
        .groupBy(CurrentTable.HOUSEHOLD_NUMBER)
        .having(boolOr(CurrentTable.IS_HOUSEHOLDER).isFalse())
        .orderBy(CurrentTable.HOUSEHOLD_NUMBER)
        .limit(most)
        .fetch(row -> HouseholdNumber.of(row.value1()));
  }

  /**
   * The last version of anybody as a resident and householder of a household that was recorded
   * before a moment; empty if none was.
   */
  public Optional<ResidentRecord> lastHouseholder(
      Passage passage, HouseholdNumber number, Instant moment) {
    return passage
        .sql()
        .select(RecordTable.columns())
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .and(RecordTable.HOUSEHOLD_NUMBER.eq(number.value()))
        .and(RecordTable.RELATIONSHIP.eq(inline(Relationship.HOUSEHOLDER.toString())))
        .and(RecordTable.RESIDENT_STATUS.eq(ResidentStatus.RESIDENT.code()))
        .and(RECORDED_AT.lt(moment.atOffset(ZoneOffset.UTC)))
        .orderBy(RECORDED_AT.desc(), RecordTable.VERSION.desc())
        .limit(1)
        .fetchOptional(Rows::record);
  }

  /** On what moves rest, by their numbers; without those of which nobody said. */
  public Map<Long, Ground> grounds(Passage passage, Collection<Long> moveNumbers) {
    return RecordedMoves.grounds(passage.sql(), passage.municipality().value(), moveNumbers);
  }

  /** The present members and those whose record was deleted while they were members (3.3). */
  public List<ResidentRecord> householdWithDeleted(Passage passage, HouseholdNumber number) {
    return current(passage, CurrentTable.HOUSEHOLD_NUMBER.eq(number.value()));
  }

  /**
   * The latest versions of those who share an Individual Number, a record code or a card number
   * with somebody, residents and deleted records (4.1.1.2).
   */
  public List<ResidentRecord> withNumbers(
      Passage passage,
      Collection<String> individualNumbers,
      Collection<String> recordCodes,
      Collection<String> cardNumbers) {
    return current(
        passage,
        CurrentTable.hasIndividualNumber(individualNumbers)
            .or(CurrentTable.RESIDENT_RECORD_CODE.in(recordCodes))
            .or(CurrentTable.CARD_NUMBER.in(cardNumbers)));
  }

  /**
   * The latest versions of those who share a number with somebody as {@link #withNumbers}, and of
   * those born on one of the days whose name is written like one of the names, but for spaces,
   * width and variation selectors; residents and deleted records.
   *
   * <p>Usually there is nobody, so that first only the 宛名番号 are asked for. The text is the same for
   * any number of persons, and the database keeps its plan; what nobody brings is not asked for.
   */
  public List<ResidentRecord> similar(
      Passage passage,
      Collection<String> individualNumbers,
      Collection<String> recordCodes,
      Collection<String> cardNumbers,
      Collection<String> names,
      Collection<LocalDate> days) {
    String lgCode = passage.municipality().value();
    List<String> texts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    BiConsumer<String, Collection<String>> ask =
        (text, numbers) -> {
          if (!numbers.isEmpty()) {
            texts.add(text);
            values.addAll(List.of(lgCode, numbers.toArray(String[]::new)));
          }
        };
    ask.accept(WITH_INDIVIDUAL_NUMBER, passage.encryption().digests(individualNumbers));
    ask.accept(WITH_RECORD_CODE, recordCodes);
    ask.accept(WITH_CARD, cardNumbers);
    if (!names.isEmpty() && !days.isEmpty()) {
      ask.accept(WITH_NAME_AND_BIRTH_DAY, days.stream().map(LocalDate::toString).toList());
      values.add(names.stream().map(WrittenKey::of).toArray(String[]::new));
    }
    if (texts.isEmpty()) {
      return List.of();
    }
    List<String> found =
        passage.read(String.join(" UNION ALL ", texts), values, row -> row.getString(1));
    return latest(passage, found.stream().distinct().sorted().map(AddressNumber::of).toList());
  }

  private List<ResidentRecord> current(Passage passage, Condition condition) {
    return passage
        .sql()
        .select(RecordTable.columns())
        .select(CurrentTable.MEMBER_ORDER)
        .from(CURRENT_RESIDENT)
        .join(RESIDENT_RECORD)
        .on(RecordTable.LG_CODE.eq(CurrentTable.LG_CODE))
        .and(RecordTable.ADDRESS_NUMBER.eq(CurrentTable.ADDRESS_NUMBER))
        .and(RecordTable.VERSION.eq(CurrentTable.VERSION))
        .where(CurrentTable.LG_CODE.eq(passage.municipality().value()))
        .and(condition)
        .orderBy(CurrentTable.MEMBER_ORDER, CurrentTable.ADDRESS_NUMBER)
        .fetch(row -> Rows.record(row, CurrentTable.MEMBER_ORDER));
  }
}
