package jp.daicho.server.moves.internal;

import static jp.daicho.server.moves.internal.DraftTable.*;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.moves.RequestKey;
import jp.daicho.server.moves.RequestKeyReusedException;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSeekStep1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps drafts, and which persons and households they hold (4.0.8). */
@Component
public final class DraftStore {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String OPEN =
      "INSERT INTO open_draft (lg_code, draft_number, state) VALUES (?, ?, ?)";
  private static final String STAND =
      "UPDATE open_draft SET state = ? WHERE lg_code = ? AND draft_number = ?";
  private static final String CLOSE =
      "DELETE FROM open_draft WHERE lg_code = ? AND draft_number = ?";
  private static final String RELEASE =
      "DELETE FROM draft_hold WHERE lg_code = ? AND draft_number = ?";

  private static final String HOLDING =
      """
      SELECT DISTINCT d.draft_number, coalesce(o.display_name, '') AS display_name,
        to_char(d.entered_at AT TIME ZONE 'Asia/Tokyo', 'FMMM"月"FMDD"日"FMHH24"時"FMMI"分"') AS entered
      FROM draft_hold h
      JOIN draft d ON d.lg_code = h.lg_code AND d.draft_number = h.draft_number
      LEFT JOIN operator o ON o.lg_code = d.lg_code AND o.operator_id = d.entered_by
      WHERE h.lg_code = ?::bpchar AND h.subject = 'PERSON' AND h.number = ANY (?::text[])
        AND d.draft_number <> ?::bigint
      ORDER BY d.draft_number\
      """;

  /** What a hold is on. */
  public enum Subject {
    /** A person, by 宛名番号. */
    PERSON,
    /** A household, by 世帯番号. */
    HOUSEHOLD
  }

  /** Adds a draft; the key by which a program asked for it may be null. */
  public void add(
      Passage passage,
      long number,
      EnteredMove entry,
      boolean alertsConfirmed,
      DraftSource source,
      @Nullable RequestKey key) {
    Operator operator = passage.operator();
    passage
        .sql()
        .insertInto(DRAFT)
        .columns(
            LG_CODE,
            NUMBER,
            KIND,
            ENTRY,
            ALERTS_CONFIRMED,
            SOURCE,
            ENTERED_BY,
            ENTERED_AT,
            PLACE_OF_ENTRY,
            TERMINAL,
            REQUEST_KEY,
            REQUEST_DIGEST)
        .values(
            passage.municipality().value(),
            number,
            entry.type().id(),
            KeptEntry.write(passage.encryption(), number, entry),
            alertsConfirmed,
            source.name(),
            operator.operatorId(),
            now(passage),
            placeOf(operator),
            operator.terminal(),
            key == null ? null : key.value(),
            key == null ? null : KeptEntry.write(passage.encryption(), number, key))
        .execute();
    passage.write(OPEN, List.of(passage.municipality().value(), number, DraftState.ENTERED.name()));
  }

  /**
   * The draft that the operator entered by an earlier request with this key.
   *
   * @throws RequestKeyReusedException when that request asked for something else
   */
  public Optional<Draft> entered(Passage passage, RequestKey key) {
    Condition same =
        ENTERED_BY.eq(passage.operator().operatorId()).and(REQUEST_KEY.eq(key.value()));
    Optional<Record> earlier = select(passage, same).fetchOptional();
    if (earlier.isPresent()
        && !KeptEntry.isOf(
            passage.encryption(),
            required(earlier.get().get(NUMBER)),
            required(earlier.get().get(REQUEST_DIGEST)),
            key)) {
      throw new RequestKeyReusedException();
    }
    return earlier.map(DraftStore::draft);
  }

  /**
   * Asks for a draft, to be locked until the end of the transaction; what is asked for after it
   * comes with it, as it is then.
   */
  public Supplier<Optional<Draft>> askToLock(Passage passage, long number) {
    return DraftLock.ask(passage, number);
  }

  /** A draft. */
  public Optional<Draft> find(Passage passage, long number) {
    return select(passage, NUMBER.eq(number)).fetchOptional(DraftStore::draft);
  }

  /**
   * The drafts in some states, the oldest first.
   *
   * @param place the code of their place of entry; empty for any
   */
  public List<Draft> list(Passage passage, Collection<DraftState> states, String place, int most) {
    Condition wanted = in(states);
    return ordered(passage, place.isEmpty() ? wanted : wanted.and(PLACE_OF_ENTRY.eq(place)))
        .limit(most)
        .fetch(DraftStore::draft);
  }

  /** The codes of the places at which drafts in some states were entered. */
  public List<String> places(Passage passage, Collection<DraftState> states) {
    return passage
        .sql()
        .selectDistinct(PLACE_OF_ENTRY)
        .from(DRAFT)
        .leftJoin(OPEN_DRAFT)
        .on(OPEN_LG_CODE.eq(LG_CODE), OPEN_NUMBER.eq(NUMBER))
        .where(LG_CODE.eq(passage.municipality().value()), in(states))
        .orderBy(PLACE_OF_ENTRY)
        .fetch(PLACE_OF_ENTRY);
  }

  /** Each state by what an index serves: few drafts are open or withdrawn. */
  private static Condition in(Collection<DraftState> states) {
    return DSL.or(states.stream().map(DraftStore::is).toList());
  }

  private static Condition is(DraftState state) {
    return switch (state) {
      case ENTERED, REVIEWED -> OPEN_STATE.eq(state.name());
      case WITHDRAWN -> DSL.condition(WITHDRAWN);
      case REGISTERED -> DSL.condition(WITHDRAWN).not().and(OPEN_STATE.isNull());
    };
  }

  /**
   * The draft that the operator at work stored last on the day of the passage, whatever became of
   * it, but for the one given (4.0.10).
   */
  public Optional<Draft> lastOfToday(Passage passage, long except) {
    return select(passage, ENTERED_BY.eq(passage.operator().operatorId()).and(NUMBER.ne(except)))
        .orderBy(NUMBER.desc())
        .limit(1)
        .fetchOptional(DraftStore::draft)
        .filter(draft -> draft.enteredAt().atZone(JAPAN).toLocalDate().equals(passage.today()));
  }

  /** Puts a corrected entry in the place of the old; it has to be reviewed again. */
  public void correct(Passage passage, Draft draft, EnteredMove entry, boolean alertsConfirmed) {
    passage
        .sql()
        .update(DRAFT)
        .set(REVISION, draft.revision() + 1)
        .set(ENTRY, KeptEntry.write(passage.encryption(), draft.number(), entry))
        .set(ALERTS_CONFIRMED, alertsConfirmed)
        .setNull(REVIEWED_BY)
        .setNull(REVIEWED_AT)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.eq(draft.number()))
        .execute();
    stand(passage, draft, DraftState.ENTERED);
  }

  /** Marks a draft as reviewed. */
  public void review(Passage passage, Draft draft) {
    passage
        .sql()
        .update(DRAFT)
        .set(REVIEWED_BY, passage.operator().operatorId())
        .set(REVIEWED_AT, now(passage))
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.eq(draft.number()))
        .execute();
    stand(passage, draft, DraftState.REVIEWED);
  }

  /** Closes a draft as withdrawn. */
  public void withdraw(Passage passage, Draft draft) {
    passage
        .sql()
        .update(DRAFT)
        .set(WITHDRAWN, true)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(NUMBER.eq(draft.number()))
        .execute();
    close(passage, draft);
  }

  /**
   * Closes a draft, and lets go of all that it holds. It counts as registered: the move that came
   * of it bears its number.
   */
  public void close(Passage passage, Draft draft) {
    passage.write(CLOSE, List.of(passage.municipality().value(), draft.number()));
  }

  private static void stand(Passage passage, Draft draft, DraftState state) {
    passage.write(STAND, List.of(state.name(), passage.municipality().value(), draft.number()));
  }

  /** Holds a person or household for a draft. */
  public void hold(Passage passage, Subject subject, String held, long draftNumber) {
    passage
        .sql()
        .insertInto(DRAFT_HOLD)
        .columns(HOLD_LG_CODE, HOLD_SUBJECT, HOLD_NUMBER, HOLD_DRAFT_NUMBER)
        .values(passage.municipality().value(), subject.name(), held, draftNumber)
        .execute();
  }

  /** Lets go of all that an open draft holds. */
  public void release(Passage passage, long draftNumber) {
    passage.write(RELEASE, List.of(passage.municipality().value(), draftNumber));
  }

  /** Which other draft holds these people, of whom and since when, in words; may be empty. */
  public String holding(Passage passage, Collection<AddressNumber> persons, long draftNumber) {
    return passage
        .read(
            HOLDING,
            List.of(
                passage.municipality().value(),
                persons.stream().map(AddressNumber::value).toArray(String[]::new),
                draftNumber),
            row ->
                "（仮登録番号%d、%s、%s）"
                    .formatted(
                        row.getLong("draft_number"),
                        row.getString("display_name"),
                        row.getString("entered")))
        .stream()
        .collect(Collectors.joining());
  }

  /** Which of the persons or households other drafts hold. */
  public Set<String> heldByOthers(
      Passage passage, Subject subject, Collection<String> numbers, long draftNumber) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    return passage
        .sql()
        .select(HOLD_NUMBER)
        .from(DRAFT_HOLD)
        .where(HOLD_LG_CODE.eq(passage.municipality().value()))
        .and(HOLD_SUBJECT.eq(subject.name()))
        .and(HOLD_NUMBER.in(numbers))
        .and(HOLD_DRAFT_NUMBER.ne(draftNumber))
        .fetch(HOLD_NUMBER)
        .stream()
        .map(Objects::requireNonNull)
        .collect(Collectors.toSet());
  }

  /** The place the operator enters at; operators without one work at none. */
  static String placeOf(Operator operator) {
    String place = operator.place();
    return place == null ? "" : place;
  }

  private static SelectSeekStep1<Record, Long> ordered(Passage passage, Condition condition) {
    return select(passage, condition).orderBy(NUMBER);
  }

  private static SelectConditionStep<Record> select(Passage passage, Condition condition) {
    return passage
        .sql()
        .select(
            List.of(
                NUMBER,
                REVISION,
                STATE,
                ENTRY,
                SOURCE,
                ENTERED_BY,
                OPERATOR_NAME,
                ENTERED_AT,
                PLACE_OF_ENTRY,
                TERMINAL,
                REQUEST_DIGEST,
                MOVE_NUMBER))
        .from(DRAFT)
        .leftJoin(OPEN_DRAFT)
        .on(OPEN_LG_CODE.eq(LG_CODE), OPEN_NUMBER.eq(NUMBER))
        .leftJoin(MOVE)
        .on(MOVE_LG_CODE.eq(LG_CODE), MOVE_DRAFT.eq(NUMBER))
        .leftJoin(OPERATOR)
        .on(OPERATOR_LG_CODE.eq(LG_CODE))
        .and(OPERATOR_ID.eq(ENTERED_BY))
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(condition);
  }

  private static Draft draft(Record row) {
    String name = row.get(OPERATOR_NAME);
    long number = required(row.get(NUMBER));
    return new Draft(
        number,
        required(row.get(REVISION)),
        DraftState.valueOf(required(row.get(STATE))),
        KeptEntry.read(
            Tenancy.encryption(row.configuration()), number, required(row.get(ENTRY)).data()),
        DraftSource.valueOf(required(row.get(SOURCE))),
        required(row.get(ENTERED_BY)),
        name == null ? "" : name,
        required(row.get(ENTERED_AT)).toInstant(),
        required(row.get(PLACE_OF_ENTRY)),
        required(row.get(TERMINAL)),
        row.get(MOVE_NUMBER));
  }

  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  private static OffsetDateTime now(Passage passage) {
    return passage.at().atOffset(ZoneOffset.UTC);
  }
}
