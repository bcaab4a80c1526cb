package jp.daicho.server.registry;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A search for people in the register.
 *
 * @param terms what must hold, all of it; never empty
 * @param scope residents, deleted records or both
 * @param page which page of the result, from 1; after {@link #MOST_PAGES} there is nobody
 * @param ward the ward of a designated city that the address has to be in; null for all (1.3.3)
 */
public record Search(
    List<SearchTerm> terms, Scope scope, int page, @Nullable MunicipalityCode ward) {
  /** How many people a page holds. */
  public static final int PAGE_SIZE = 50;

  /** How many people are counted; of more it is only said that there are more. */
  public static final int MOST_COUNTED = 500;

  /** How many pages can be looked through; who is further on is found by asking for more. */
  public static final int MOST_PAGES = 200;

  /** A search; the list is copied. */
  public Search {
    terms = List.copyOf(terms);
    Objects.requireNonNull(scope);
    if (terms.isEmpty() || page < 1) {
      throw new IllegalArgumentException("a search asks for something, and pages count from 1");
    }
  }

  /** A search in all wards. */
  public Search(List<SearchTerm> terms, Scope scope, int page) {
    this(terms, scope, page, null);
  }

  /** Whose records are searched. */
  public enum Scope {
    /** Residents only. */
    RESIDENTS("住民のみ"),
    /** Residents and deleted records (除票). */
    ALL("除票も含む"),
    /** Deleted records only. */
    DELETED("除票のみ"),
    /** Deleted records that were moved over to the database of deleted records only (9.3). */
    MOVED_OVER("除票用データベースのみ");

    private final String label;

    Scope(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }
}
