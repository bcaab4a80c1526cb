package jp.daicho.server.registry;

import java.util.Comparator;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.internal.CurrentTable;
import jp.daicho.server.registry.internal.DeletedPersons;
import jp.daicho.server.registry.internal.SearchConditions;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Finds people by what is known of them (2.1). Only the register is searched: drafts are elsewhere
 * and never appear. Whoever calls names in the passage whose data leave it.
 */
@Component
public final class ResidentSearch {
  private final Registry registry;
  private final DeletedRecords deletedRecords;

  /** Over the register and the database of deleted records. */
  ResidentSearch(Registry registry, DeletedRecords deletedRecords) {
    this.registry = registry;
    this.deletedRecords = deletedRecords;
  }

  /**
   * A page of those for whom all terms hold: those whose name begins with what is asked first, then
   * residents before deleted records, in the order of their readings.
   *
   * <p>Whoever asks for deleted records and finds nobody in the register is shown whom the database
   * of deleted records has (1.1.5).
   */
  public Found find(Passage passage, Search search) {
    if (search.scope() == Scope.MOVED_OVER) {
      return inDeletedRecords(passage, search);
    }
    Found found = inRegister(passage, search);
    return found.total() > 0 || search.scope() == Scope.RESIDENTS || search.page() > 1
        ? found
        : inDeletedRecords(passage, new Search(search.terms(), Scope.MOVED_OVER, 1, search.ward()));
  }

  private Found inRegister(Passage passage, Search search) {
    Result<Record2<String, Integer>> rows = rows(passage, CurrentTable.CURRENT_RESIDENT, search);
    return new Found(registry.latest(passage, numbers(rows)), total(rows), false);
  }

  private Found inDeletedRecords(Passage passage, Search search) {
    Result<Record2<String, Integer>> rows = rows(passage, DeletedPersons.DELETED_PERSON, search);
    List<AddressNumber> numbers = numbers(rows);
    List<ResidentRecord> found =
        deletedRecords.latest(passage, numbers).stream()
            .sorted(
                Comparator.comparingInt(deleted -> numbers.indexOf(deleted.key().addressNumber())))
            .toList();
    return new Found(found, total(rows), true);
  }

  private static Result<Record2<String, Integer>> rows(
      Passage passage, Table<?> table, Search search) {
    MunicipalityCode ward = search.ward();
    return passage
        .sql()
        .select(CurrentTable.ADDRESS_NUMBER, DSL.count().over())
        .from(table)
        .where(CurrentTable.LG_CODE.eq(passage.municipality().value()))
        .and(SearchConditions.scope(search.scope()))
        .and(DSL.and(search.terms().stream().map(SearchConditions::of).toList()))
        .and(ward == null ? DSL.noCondition() : SearchConditions.ward(ward))
        .orderBy(
            SearchConditions.rank(search.terms()),
            CurrentTable.RESIDENT_STATUS,
            CurrentTable.KANA_KEY,
            CurrentTable.NAME_KEY,
            CurrentTable.ADDRESS_NUMBER)
        .limit(Search.PAGE_SIZE)
        .offset((search.page() - 1) * Search.PAGE_SIZE)
        .fetch();
  }

  private static List<AddressNumber> numbers(Result<Record2<String, Integer>> rows) {
    return rows.stream().map(row -> AddressNumber.of(row.value1())).toList();
  }

  private static int total(Result<Record2<String, Integer>> rows) {
    return rows.isEmpty() ? 0 : rows.getFirst().value2();
  }
}
