package jp.daicho.ledger.household;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * The code of each relationship term: two digits, read from the versioned table {@code
 * relationship-codes.tsv} beside this class, because the official code list may change without the
 * grammar changing.
 */
public final class RelationshipCodes {
  private static final RelationshipCodes CURRENT = load();

  private final String version;
  private final boolean provisional;
  private final Map<RelationshipTerm, String> codes;
  private final Map<String, RelationshipTerm> terms;

  private RelationshipCodes(
      String version, boolean provisional, Map<RelationshipTerm, String> codes) {
    this.version = version;
    this.provisional = provisional;
    this.codes = Map.copyOf(codes);
    Map<String, RelationshipTerm> byCode = new HashMap<>();
    codes.forEach(
        (term, code) -> {
          if (byCode.put(code, term) != null) {
            throw new IllegalStateException("relationship code " + code + " is there twice");
          }
        });
    this.terms = Map.copyOf(byCode);
    for (RelationshipTerm term : RelationshipTerm.values()) {
      if (!codes.containsKey(term)) {
        throw new IllegalStateException("no relationship code for " + term);
      }
    }
  }

  /** The table the product carries. */
  public static RelationshipCodes current() {
    return CURRENT;
  }

  /** The version of the table. */
  public String version() {
    return version;
  }

  /** Whether the table is assumed and may be replaced by an official one. */
  public boolean isProvisional() {
    return provisional;
  }

  /** The two-digit code of a term. */
  public String codeOf(RelationshipTerm term) {
    return Objects.requireNonNull(codes.get(term));
  }

  /**
   * The term of a two-digit code.
   *
   * @throws InvalidValueException with {@link Fault#UNKNOWN_CODE} when the table has no such code
   */
  public RelationshipTerm termOf(String code) {
    RelationshipTerm term = terms.get(code);
    if (term == null) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, "relationship code");
    }
    return term;
  }

  private static RelationshipCodes load() {
    TabularResource table = TabularResource.read(RelationshipCodes.class, "relationship-codes.tsv");
    Map<RelationshipTerm, String> codes = new EnumMap<>(RelationshipTerm.class);
    for (TabularResource.Row row : table.rows()) {
      codes.put(Relationship.parse(row.get("term")).last(), row.get("code"));
    }
    return new RelationshipCodes(
        statement(table, "version"), Boolean.parseBoolean(statement(table, "provisional")), codes);
  }

  /** What the head of the table says of itself, such as its version. */
  private static String statement(TabularResource table, String name) {
    return table.comments().stream()
        .map(comment -> comment.split("\t", 2))
        .filter(parts -> parts.length == 2 && parts[0].equals(name))
        .map(parts -> parts[1])
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the table of codes does not say its " + name));
  }
}
