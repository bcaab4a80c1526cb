package jp.daicho.server.registry;

import java.util.List;
import java.util.Objects;

/**
 * A search for people in the register.
 *
 * @param terms what must hold, all of it; never empty
 * @param scope residents, deleted records or both
 * @param page which page of the result, from 1
 */
public record Search(List<SearchTerm> terms, Scope scope, int page) {
  /** How many people a page holds. */
  public static final int PAGE_SIZE = 50;

  /** A search; the list is copied. */
  public Search {
    terms = List.copyOf(terms);
    Objects.requireNonNull(scope);
    if (terms.isEmpty() || page < 1) {
      throw new IllegalArgumentException("a search asks for something, and pages count from 1");
    }
  }

  /** Whose records are searched. */
  public enum Scope {
    /** Residents only. */
    RESIDENTS("住民のみ"),
    /** Residents and deleted records (除票). */
    ALL("除票も含む"),
    /** Deleted records only. */
    DELETED("除票のみ");

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
