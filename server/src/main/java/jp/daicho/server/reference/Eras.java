package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.time.LocalDate;
import jp.daicho.ledger.calendar.Era;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * The eras as they are today (1.3.6): those the program carries, and those entered since in the
 * table {@code era}, which all municipalities share.
 *
 * <p>What is entered here counts at once; another instance of the service sees it within ten
 * minutes. A new era is announced weeks before it begins.
 */
@Component
public final class Eras {
  private static final long FRESH_FOR = Duration.ofMinutes(10).toNanos();

  private static final Field<Integer> CODE = field(name("code"), SQLDataType.INTEGER);
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
  private static final Field<String> LETTER = field(name("letter"), SQLDataType.VARCHAR);
  private static final Field<LocalDate> START = field(name("start_on"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> LAST_WRITTEN =
      field(name("previous_last_written"), SQLDataType.LOCALDATE);

  private final Tenancy tenancy;
  private volatile long readAt;

  /** Made once; reads the table. */
  Eras(Tenancy tenancy) {
    this.tenancy = tenancy;
    reread();
  }

  /** The calendar of all eras. */
  public EraCalendar calendar() {
    if (System.nanoTime() - readAt > FRESH_FOR) {
      reread();
    }
    return StandardReferenceData.get().eras();
  }

  /** Reads the table again, after a change. */
  public void reread() {
    EraCalendar calendar = EraCalendar.standard();
    for (Record row :
        tenancy.nationwide(
            sql ->
                sql.select(CODE, NAME, LETTER, START, LAST_WRITTEN)
                    .from(table(name("era")))
                    .orderBy(START)
                    .fetch())) {
      calendar =
          calendar.followedBy(
              new Era(row.get(CODE), row.get(NAME), row.get(LETTER), row.get(START), null, null),
              row.get(LAST_WRITTEN));
    }
    StandardReferenceData.use(calendar);
    readAt = System.nanoTime();
  }
}
