package jp.daicho.ledger.household;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    try (InputStream in =
        Objects.requireNonNull(
            RelationshipCodes.class.getResourceAsStream("relationship-codes.tsv"))) {
      Map<String, String> head = new HashMap<>();
      Map<RelationshipTerm, String> codes = new EnumMap<>(RelationshipTerm.class);
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      for (String line : lines.toList()) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("#")) {
          head.put(cells[0].substring(1).strip(), cells.length > 1 ? cells[1] : "");
        } else if (!cells[0].equals("code")) {
          codes.put(Relationship.parse(cells[1]).last(), cells[0]);
        }
      }
      return new RelationshipCodes(
          Objects.requireNonNull(head.get("version")),
          Boolean.parseBoolean(head.get("provisional")),
          codes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
