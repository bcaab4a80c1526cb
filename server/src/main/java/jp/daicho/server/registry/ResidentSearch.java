package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.CurrentTable;
import jp.daicho.server.registry.internal.SearchConditions;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Finds people by what is known of them (2.1). Only the register is searched: drafts are elsewhere
 * and never appear. Whoever calls names in the passage whose data leave it.
 */
@Component
public final class ResidentSearch {
  private final Registry registry;

  /** Over the register. */
  ResidentSearch(Registry registry) {
    this.registry = registry;
  }

  /**
   * A page of those for whom all terms hold: those whose name begins with what is asked first, then
   * residents before deleted records, in the order of their readings.
   */
  public Found find(Passage passage, Search search) {
    Condition asked =
        CurrentTable.LG_CODE
            .eq(passage.municipality().value())
            .and(SearchConditions.scope(search.scope()))
            .and(DSL.and(search.terms().stream().map(SearchConditions::of).toList()));
    Result<Record2<String, Integer>> rows =
        passage
            .sql()
            .select(CurrentTable.ADDRESS_NUMBER, DSL.count().over())
            .from(CurrentTable.CURRENT_RESIDENT)
            .where(asked)
            .orderBy(
                SearchConditions.rank(search.terms()),
                CurrentTable.RESIDENT_STATUS,
                CurrentTable.KANA_KEY,
                CurrentTable.NAME_KEY,
                CurrentTable.ADDRESS_NUMBER)
            .limit(Search.PAGE_SIZE)
            .offset((search.page() - 1) * Search.PAGE_SIZE)
            .fetch();
    List<AddressNumber> numbers = rows.stream().map(row -> AddressNumber.of(row.value1())).toList();
    int total = rows.isEmpty() ? 0 : rows.getFirst().value2();
    return new Found(registry.latest(passage, numbers), total);
  }
}
