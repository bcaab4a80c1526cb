package jp.daicho.server.certificates.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.certificates.PrintJob;
import jp.daicho.server.certificates.PrintOrder;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables {@code print_job} and {@code print_outcome}, to which the service can only add. */
public final class PrintJobTable {
  private static final Table<?> JOB = table(name("print_job"));
  private static final Table<?> OUTCOME = table(name("print_outcome"));
  private static final Field<String> LG_CODE = job("lg_code", String.class);
  private static final Field<Long> JOB_NO = job("job_no", Long.class);
  private static final Field<Long> ISSUE_NO = job("issue_no", Long.class);
  private static final Field<String> PRINTER = job("printer_code", String.class);
  private static final Field<String> TRAY = job("tray", String.class);
  private static final Field<OffsetDateTime> AT =
      field(name("print_job", "ordered_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<Long> OPERATOR_ID = job("operator_id", Long.class);
  private static final Field<String> OPERATOR = job("operator_login", String.class);
  private static final Field<String> TERMINAL = job("terminal", String.class);
  private static final Field<Boolean> AGAIN = job("again", Boolean.class);
  private static final Field<String> OUTCOME_LG_CODE = outcome("lg_code", String.class);
  private static final Field<Long> OUTCOME_JOB_NO = outcome("job_no", Long.class);
  private static final Field<Integer> JOB_ID = outcome("job_id", Integer.class);
  private static final Field<String> FAILURE = outcome("failure", String.class);

  private PrintJobTable() {}

  /** Writes an order. */
  public static PrintJob add(Passage passage, long issueNo, PrintOrder order) {
    Condition same = LG_CODE.eq(passage.municipality().value()).and(ISSUE_NO.eq(issueNo));
    boolean again = passage.sql().fetchExists(JOB, same);
    String tray = Objects.requireNonNullElse(order.tray(), "");
    long number =
        passage
            .sql()
            .insertInto(JOB)
            .set(LG_CODE, passage.municipality().value())
            .set(ISSUE_NO, issueNo)
            .set(PRINTER, order.printer())
            .set(TRAY, tray)
            .set(AT, passage.at().atOffset(ZoneOffset.UTC))
            .set(OPERATOR_ID, passage.operator().operatorId())
            .set(OPERATOR, passage.operator().login())
            .set(TERMINAL, passage.operator().terminal())
            .set(AGAIN, again)
            .returningResult(JOB_NO)
            .fetchSingle()
            .value1();
    return new PrintJob(
        number,
        issueNo,
        order.printer(),
        tray,
        passage.at(),
        passage.operator().login(),
        passage.operator().terminal(),
        again,
        null,
        null);
  }

  /** Writes how an order ended. */
  public static void end(Passage passage, PrintJob job) {
    passage
        .sql()
        .insertInto(OUTCOME)
        .set(OUTCOME_LG_CODE, passage.municipality().value())
        .set(OUTCOME_JOB_NO, job.number())
        .set(JOB_ID, job.jobId())
        .set(FAILURE, job.failure())
        .execute();
  }

  /** The orders of a paper, the latest first. */
  public static List<PrintJob> of(Passage passage, long issueNo) {
    return passage
        .sql()
        .select(JOB_NO, ISSUE_NO, PRINTER, TRAY, AT, OPERATOR, TERMINAL, AGAIN, JOB_ID, FAILURE)
        .from(JOB)
        .leftJoin(OUTCOME)
        .on(OUTCOME_LG_CODE.eq(LG_CODE), OUTCOME_JOB_NO.eq(JOB_NO))
        .where(LG_CODE.eq(passage.municipality().value()), ISSUE_NO.eq(issueNo))
        .orderBy(JOB_NO.desc())
        .fetch(PrintJobTable::job);
  }

  private static PrintJob job(Record row) {
    return new PrintJob(
        row.get(JOB_NO),
        row.get(ISSUE_NO),
        row.get(PRINTER),
        row.get(TRAY),
        row.get(AT).toInstant(),
        row.get(OPERATOR),
        row.get(TERMINAL),
        row.get(AGAIN),
        row.get(JOB_ID),
        row.get(FAILURE));
  }

  private static <T> Field<T> job(String column, Class<T> type) {
    return DSL.field(name("print_job", column), type);
  }

  private static <T> Field<T> outcome(String column, Class<T> type) {
    return DSL.field(name("print_outcome", column), type);
  }
}
