package jp.daicho.server.links.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.server.links.MessageResults.Result;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Keeps what became of messages at the partner. */
@Component
public final class ResultStore {
  private static final Table<?> RESULT = table(name("message_result"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> NUMBER = field(name("result_no"), SQLDataType.BIGINT);
  private static final Field<Long> MESSAGE = field(name("message_no"), SQLDataType.BIGINT);
  private static final Field<Boolean> ACCEPTED = field(name("accepted"), SQLDataType.BOOLEAN);
  private static final Field<String> CODE = field(name("error_code"), SQLDataType.VARCHAR);
  private static final Field<String> WORDS = field(name("error_words"), SQLDataType.VARCHAR);
  private static final Field<LocalDate> PROCESSED =
      field(name("processed_on"), SQLDataType.LOCALDATE);
  private static final Field<Long> RECEIVED = field(name("received_no"), SQLDataType.BIGINT);
  private static final Field<OffsetDateTime> RECORDED =
      field(name("recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  /** Made once. */
  ResultStore() {}

  /** Adds a result. */
  public void add(Passage passage, long message, Result result, long received) {
    passage
        .sql()
        .insertInto(RESULT)
        .set(LG_CODE, passage.municipality().value())
        .set(MESSAGE, message)
        .set(ACCEPTED, result.accepted())
        .set(CODE, result.errorCode())
        .set(WORDS, result.errorWords())
        .set(PROCESSED, result.processedOn())
        .set(RECEIVED, received)
        .set(RECORDED, result.recordedAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The results of messages, the latest first. */
  public Map<Long, List<Result>> of(Passage passage, Collection<Long> messages) {
    Map<Long, List<Result>> results = new HashMap<>();
    if (messages.isEmpty()) {
      return results;
    }
    passage
        .sql()
        .select(MESSAGE, ACCEPTED, CODE, WORDS, PROCESSED, RECORDED)
        .from(RESULT)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(MESSAGE.in(messages))
        .orderBy(NUMBER.desc())
        .forEach(
            row ->
                results
                    .computeIfAbsent(row.value1(), none -> new ArrayList<>())
                    .add(
                        new Result(
                            Objects.requireNonNull(row.value2()),
                            Objects.requireNonNull(row.value3()),
                            Objects.requireNonNull(row.value4()),
                            row.value5(),
                            Objects.requireNonNull(row.value6()).toInstant())));
    return results;
  }
}
