package jp.daicho.server.registry;

import java.util.Collection;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.CurrentTable;
import jp.daicho.server.registry.internal.DeletedPersons;
import org.springframework.stereotype.Component;

/**
 * Reads the database of deleted records (除票用データベース, 1.1.5, 9.3): the latest versions of those whose
 * whole record was moved over. Whoever has come back to the register since is found there and not
 * here. Whoever calls names in the passage whose data leave it.
 */
@Component
public final class DeletedRecords {
  /** Made once. */
  DeletedRecords() {}

  /** The latest versions of several persons; none of whoever is in the register. */
  public List<ResidentRecord> latest(Passage passage, Collection<AddressNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : DeletedPersons.of(
            passage,
            CurrentTable.ADDRESS_NUMBER.in(numbers.stream().map(AddressNumber::value).toList()));
  }

  /** Those whose record was deleted while they were members of a household, in its order (3.3). */
  public List<ResidentRecord> household(Passage passage, HouseholdNumber number) {
    return DeletedPersons.of(passage, CurrentTable.HOUSEHOLD_NUMBER.eq(number.value()));
  }
}
