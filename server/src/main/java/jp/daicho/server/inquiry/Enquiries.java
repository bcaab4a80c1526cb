package jp.daicho.server.inquiry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchFields;
import org.jspecify.annotations.Nullable;

/**
 * Search and enquiry for whoever is at work (2.1, 2.2): what the screens and the API both ask. Each
 * method passes the door, needs the permission of enquiry, logs whose data it gives out, and leaves
 * out what the operator may not see (10.4).
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} when a
 * permission is lacking.
 */
public interface Enquiries {

  /**
   * Finds people by what was filled into the fields of the search (2.1.3).
   *
   * @param fields all of which must hold
   * @param scope residents, deleted records or both; when nobody is found in the register, whoever
   *     asked for deleted records too is shown those of the database of deleted records (1.1.5)
   * @param page from 1
   * @param ward the ward of a designated city that the address has to be in; null for all (1.3.3)
   */
  SearchAnswer find(
      SearchFields fields, Search.Scope scope, int page, @Nullable MunicipalityCode ward);

  /** As {@link #find(SearchFields, Search.Scope, int, MunicipalityCode)}, by words of any kind. */
  default SearchAnswer find(
      String query, Search.Scope scope, int page, @Nullable MunicipalityCode ward) {
    return find(SearchFields.ofQuery(query), scope, page, ward);
  }

  /** As {@link #find(String, Search.Scope, int, MunicipalityCode)}, in all wards. */
  default SearchAnswer find(String query, Search.Scope scope, int page) {
    return find(query, scope, page, null);
  }

  /**
   * Whether fields hold an Individual Number or a resident record code, which have no place in the
   * address of a page.
   */
  boolean isSecret(SearchFields fields);

  /**
   * A resident's latest version.
   *
   * @param individualNumber whether to show the Individual Number, which needs its permission and
   *     is logged
   * @return empty if there is nobody with that number
   */
  Optional<ShownRecord> resident(AddressNumber number, boolean individualNumber);

  /**
   * As {@link #resident}, with the values as files hold them, by the names of the API.
   *
   * @return empty if there is nobody with that number
   */
  Optional<Map<String, Object>> values(AddressNumber number, boolean individualNumber);

  /**
   * The deleted records by their day of processing, in that order (1.1.5).
   *
   * @param from the first day; a month before today if null
   * @param to the last day; today if null
   * @param page from 1
   */
  DeletedAnswer deleted(@Nullable LocalDate from, @Nullable LocalDate to, int page);

  /** A household with its members (5.2) and those deleted from it (3.3). */
  Optional<ShownHousehold> household(HouseholdNumber number);

  /**
   * A resident's record as it was on a day, as known on a day; without the Individual Number.
   *
   * @return empty if by then nobody with that number was known to have been in the register
   */
  Optional<ShownRecord> residentAsOf(AddressNumber number, AsOf asOf);

  /**
   * As {@link #residentAsOf}, with the values as files hold them, by the names of the API.
   *
   * @return empty as there
   */
  Optional<Map<String, Object>> valuesAsOf(AddressNumber number, AsOf asOf);

  /**
   * A household with the members it had on a day, as known on a day (5.2).
   *
   * @return empty if it had none
   */
  Optional<ShownHousehold> householdAsOf(HouseholdNumber number, AsOf asOf);
}
