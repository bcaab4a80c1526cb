package jp.daicho.server.registry;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.reference.Municipalities;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.RegisteredVariants;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.internal.FoundResidents;
import jp.daicho.server.registry.internal.MatchReasons;
import jp.daicho.server.registry.internal.search.Hit;
import jp.daicho.server.registry.internal.search.SearchRun;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds people by what is known of them (2.1), names and addresses of the past included. Only the
 * register is searched: drafts are elsewhere and never appear. Whoever calls names in the passage
 * whose data leave it.
 */
@Component
public final class ResidentSearch {
  private final DeletedRecords deletedRecords;
  private final RegisteredVariants variants;
  private final int few;

  /**
   * Over the register and the database of deleted records.
   *
   * @param few of how many persons addresses are looked at one by one; the answer is the same
   *     whatever it is
   */
  ResidentSearch(
      DeletedRecords deletedRecords,
      RegisteredVariants variants,
      @Value("${daicho.search.few:1000}") int few) {
    this.few = few;
    this.deletedRecords = deletedRecords;
    this.variants = variants;
  }

  /**
   * A page of those for whom all terms hold: first those whose name begins with what is asked, then
   * those whose given name does, whose surname holds it, whose given name holds it, and those found
   * by something else; among these residents before deleted records, what is so today before what
   * was, and then in the order of their readings (or addresses, or birth dates, if only these were
   * asked for).
   *
   * <p>Whoever asks for deleted records and finds nobody in the register is shown whom the database
   * of deleted records has (1.1.5).
   */
  public Found find(Passage passage, Search search) {
    return find(passage, search, people -> people).found();
  }

  /**
   * The same.
   *
   * @param beside asks for more of those of the page, before what lists tell of them is read: the
   *     answer to it comes with that
   */
  public <T> FoundWith<T> find(
      Passage passage, Search search, Function<List<AddressNumber>, T> beside) {
    if (search.scope() == Scope.MOVED_OVER) {
      return inDeletedRecords(passage, search, beside);
    }
    FoundWith<T> answer = inRegister(passage, search, beside);
    return answer.found().total() > 0 || search.scope() == Scope.RESIDENTS || search.page() > 1
        ? answer
        : inDeletedRecords(
            passage, new Search(search.terms(), Scope.MOVED_OVER, 1, search.ward()), beside);
  }

  private <T> FoundWith<T> inRegister(
      Passage passage, Search search, Function<List<AddressNumber>, T> beside) {
    SearchRun.Result result = run(passage, search);
    List<AddressNumber> numbers = numbers(result);
    T asked = beside.apply(numbers);
    List<ResidentOutline> residents = FoundResidents.read(passage, numbers);
    return new FoundWith<>(found(passage, search, result, residents, false), asked);
  }

  private <T> FoundWith<T> inDeletedRecords(
      Passage passage, Search search, Function<List<AddressNumber>, T> beside) {
    SearchRun.Result result = run(passage, search);
    List<AddressNumber> numbers = numbers(result);
    T asked = beside.apply(numbers);
    List<ResidentOutline> residents =
        deletedRecords.latest(passage, numbers).stream()
            .map(ResidentOutline::of)
            .sorted(Comparator.comparingInt(deleted -> numbers.indexOf(deleted.addressNumber())))
            .toList();
    return new FoundWith<>(found(passage, search, result, residents, true), asked);
  }

  /** With the variants that were known before; anew, should they not be the same any more. */
  private SearchRun.Result run(Passage passage, Search search) {
    RegisteredVariants.Known supposed = variants.supposed(passage);
    SearchRun.Result result = run(passage, search, supposed);
    RegisteredVariants.Known known = variants.known(passage);
    return known.equals(supposed) ? result : run(passage, search, known);
  }

  private SearchRun.Result run(Passage passage, Search search, RegisteredVariants.Known known) {
    return SearchRun.of(passage, search, cityNames(passage.municipality()), known, few);
  }

  private static Found found(
      Passage passage,
      Search search,
      SearchRun.Result result,
      List<ResidentOutline> residents,
      boolean inDeletedRecords) {
    SearchRun.Total total = result.total().get();
    return new Found(
        residents,
        total.counted(),
        total.areMore(),
        MatchReasons.of(passage, search, result.hits(), residents),
        inDeletedRecords);
  }

  /** 神奈川県 and 横浜市, with which a typed address may begin. */
  private static List<String> cityNames(MunicipalityCode municipality) {
    return Municipalities.standard()
        .find(municipality)
        .map(place -> List.of(place.prefecture(), place.name()))
        .orElse(List.of());
  }

  private static List<AddressNumber> numbers(SearchRun.Result result) {
    return result.hits().stream().map(Hit::addressNumber).map(AddressNumber::of).toList();
  }
}
