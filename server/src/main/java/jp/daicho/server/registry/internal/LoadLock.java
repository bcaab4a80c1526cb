package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.util.List;
import jp.daicho.server.operators.Passage;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

/**
 * Keeps the load of a whole register and single registrations apart: registrations do not disturb
 * one another, but a load waits for all of them and they wait for it. Held until the end of the
 * transaction.
 */
public final class LoadLock {
  /** Tells this lock from others of the same database. */
  private static final int KIND = 1;

  private LoadLock() {}

  /** Waits until no load is going on and keeps loads out. */
  static void keepOut(Passage passage) {
    passage.write(
        "SELECT pg_advisory_xact_lock_shared(?::integer, ?::integer)",
        List.of(KIND, Integer.valueOf(passage.municipality().value())));
  }

  /** Waits until nothing is being registered and keeps everybody out. */
  public static void alone(DSLContext sql, String lgCode) {
    sql.select(
            function(
                name("pg_advisory_xact_lock"),
                SQLDataType.VARCHAR,
                val(KIND),
                val(Integer.valueOf(lgCode))))
        .fetch();
  }
}
