package jp.daicho.server.registry.internal.search;

import java.time.Duration;
import java.util.List;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Has the database read the keys of search from the disk when the service starts, and each morning
 * before the counters open: what ran at night may have pushed them out of memory. Read in their
 * order they come in seconds; left to the first questions they come page by page, and whoever asks
 * for a frequent surname in a town waits for thousands of them (ADR 0035).
 *
 * <p>It needs the extension pg_prewarm, which the database that comes with the program has. Another
 * may lack it: then the first questions after a start take longer, and nothing else is different.
 */
@Configuration
@EnableAsync
@EnableScheduling
@ConditionalOnProperty("daicho.search.keys-in-memory")
class KeysInMemory {
  private static final Logger LOG = LoggerFactory.getLogger(KeysInMemory.class);

  /** In which schema the extension is; none where it is not. */
  private static final String EXTENSION =
      """
      SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
       WHERE e.extname = 'pg_prewarm'\
      """;

  /** Those tables with their indexes, and the one that tells of whoever was found (ADR 0035). */
  private static final String KEYS =
      """
      WITH searched AS (
        SELECT cast(unnest(ARRAY['search_word', 'search_name', 'search_address']) AS regclass) AS relation)
      SELECT cast(relation AS bigint) FROM searched
      UNION ALL
      SELECT cast(i.indexrelid AS bigint) FROM pg_index i JOIN searched ON i.indrelid = relation
      UNION ALL
      SELECT cast(cast(unnest(ARRAY['current_resident', 'current_resident_pkey']) AS regclass) AS bigint)\
      """;

  private final Tenancy tenancy;

  /** Over the tenancy; no row of a municipality is looked at. */
  KeysInMemory(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** Does not keep the service from starting. */
  @Async
  @EventListener(ApplicationReadyEvent.class)
  public void atStart() {
    read();
  }

  /** Before the counters open. */
  @Scheduled(cron = "0 30 6 * * *", zone = "Asia/Tokyo")
  public void inTheMorning() {
    read();
  }

  /**
   * Reads them.
   *
   * @return how many bytes of them were read; 0 where the database cannot
   */
  long read() {
    long start = System.nanoTime();
    try {
      List<String> extension = tenancy.nationwide(sql -> sql.fetch(EXTENSION).into(String.class));
      if (extension.isEmpty()) {
        LOG.info(
            "the database has no pg_prewarm: the first searches read their keys from the disk");
        return 0;
      }
      long bytes =
          tenancy.nationwide(sql -> sql.fetch(KEYS).into(Long.class)).stream()
              .mapToLong(
                  relation -> tenancy.nationwide(sql -> read(sql, extension.getFirst(), relation)))
              .sum();
      LOG.info(
          "the keys of search were read into memory: {} MB in {} ms",
          bytes / 1_000_000,
          Duration.ofNanos(System.nanoTime() - start).toMillis());
      return bytes;
    } catch (DataAccessException failure) {
      // The database is going down, or an index was just taken away by a load.
      LOG.warn("the keys of search were not all read into memory", failure);
      return 0;
    }
  }

  /**
   * Through the memory of the machine, so that what the database itself keeps is not pushed out.
   */
  private static long read(DSLContext sql, String schema, long relation) {
    return sql.fetchSingle(
            "SELECT {0}(cast({1} AS regclass), 'read') * cast(current_setting('block_size') AS"
                + " bigint)",
            DSL.name(schema, "pg_prewarm"), DSL.val(relation))
        .into(Long.class);
  }
}
