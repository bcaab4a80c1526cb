package jp.daicho.server.moves.internal.screen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.QueryReader;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.ResidentSearch;
import jp.daicho.server.registry.Search;
import org.springframework.stereotype.Component;

/** Finds the household to be joined by the basic search (2.1.3, 4.0.2). */
@Component
final class HouseholdSearch {
  private static final Operation SEARCH =
      Operation.of("異動先世帯の検索", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final int MOST = 10;

  private final Door door;
  private final ResidentSearch residents;
  private final Registry registry;
  private final QueryReader reader = new QueryReader();

  HouseholdSearch(Door door, ResidentSearch residents, Registry registry) {
    this.door = door;
    this.residents = residents;
    this.registry = registry;
  }

  /**
   * The households of those who were found.
   *
   * @param households at most ten
   * @param more whether there are more
   * @param remarks what the clerk should know about words left aside
   */
  record Answer(List<Household> households, boolean more, List<String> remarks) {}

  /**
   * A household that can be joined.
   *
   * @param number 世帯番号
   * @param address 住所
   * @param members its present members
   */
  record Household(String number, String address, List<HouseholdMember> members) {}

  /** The households of residents for whom all that was typed holds. */
  Answer find(String text) {
    return door.enter(
        SEARCH,
        passage -> {
          QueryReader.Query query = reader.read(text, passage::may);
          if (query.terms().isEmpty()) {
            return new Answer(List.of(), false, query.remarks());
          }
          Set<HouseholdNumber> numbers = new LinkedHashSet<>();
          residents
              .find(passage, new Search(query.terms(), Search.Scope.RESIDENTS, 1))
              .residents()
              .forEach(found -> numbers.add(found.householdNumber()));
          List<Household> households =
              numbers.stream().limit(MOST).map(number -> household(passage, number)).toList();
          passage.note("件数", Integer.toString(numbers.size()));
          return new Answer(households, numbers.size() > MOST, query.remarks());
        });
  }

  private Household household(Passage passage, HouseholdNumber number) {
    List<ResidentRecord> members = registry.household(passage, number);
    members.forEach(member -> passage.concerning(member.key().addressNumber()));
    return new Household(
        number.value(),
        members.getFirst().residence().address().oneLine(),
        members.stream().map(HouseholdMember::of).toList());
  }
}
