package jp.daicho.server.registry.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;

/** What a question for a name and a town looks up is read before anybody asks (ADR 0035). */
class KeysInMemoryTests {
  private final Tenancy tenancy = TestDatabase.tenancy();

  @Test
  void theKeysWithTheirIndexesAreRead() {
    long keys =
        tenancy.nationwide(
            sql ->
                sql.fetchSingle(
                        """
                        SELECT sum(pg_indexes_size(oid) + pg_relation_size(oid)) FROM pg_class
                         WHERE oid IN (CAST('search_word' AS regclass), CAST('search_name' AS regclass),
                                       CAST('search_address' AS regclass))\
                        """)
                    .into(Long.class));

    long read = new KeysInMemory(tenancy).read();

    // The index of the register's own key comes to them; tests beside this one write.
    assertThat(read).isGreaterThan(keys);
  }
}
