package jp.daicho.ledger.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * The relationship 続柄 of a household member to the householder (1.1.11).
 *
 * <p>Either one of 世帯主, 縁故者 and 同居人, or one to four kinship terms joined by の, such as 子の子の妻.
 * Nothing else can be expressed: 祖父, 孫 and the like are written as chains or not at all. A
 * generation is counted mechanically, one for each joined term; 子（子の夫） is one term.
 *
 * @param steps the terms from the householder outwards, one to four
 */
public record Relationship(List<RelationshipTerm> steps) {
  /** The most terms that may be joined. */
  public static final int MAX_STEPS = 4;

  /** 世帯主. */
  public static final Relationship HOUSEHOLDER = of(RelationshipTerm.HOUSEHOLDER);

  /** 縁故者. */
  public static final Relationship CONNECTED_PERSON = of(RelationshipTerm.CONNECTED_PERSON);

  /** 同居人. */
  public static final Relationship CO_RESIDENT = of(RelationshipTerm.CO_RESIDENT);

  private static final char JOINER = 'の';

  /** By far the most members are related to the householder by one term. */
  private static final Map<String, Relationship> OF_ONE_TERM =
      Stream.of(RelationshipTerm.values())
          .collect(Collectors.toUnmodifiableMap(RelationshipTerm::label, Relationship::of));

  /** Highest notation first: place in 5.2, then fewer generations, then the codes. */
  private static final Comparator<Relationship> HIGHEST_FIRST =
      Comparator.comparing(Standing::of)
          .thenComparing(relationship -> relationship.steps().size())
          .thenComparing(relationship -> String.join("", relationship.codes()));

  /**
   * A relationship of the given terms.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY} for no term, {@link Fault#UNKNOWN_FORM}
   *     for more than four or for joining a term that stands alone
   */
  public Relationship {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new InvalidValueException(Fault.EMPTY, "relationship");
    }
    if (steps.size() > MAX_STEPS
        || (steps.size() > 1 && !steps.stream().allMatch(RelationshipTerm::isJoinable))) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "relationship");
    }
  }

  /**
   * A relationship of the given terms, from the householder outwards.
   *
   * @throws InvalidValueException as the constructor
   */
  public static Relationship of(RelationshipTerm... steps) {
    return new Relationship(List.of(steps));
  }

  /**
   * Reads a relationship as written in Japanese. Half-width brackets are read as full-width ones.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY} for an empty text, {@link
   *     Fault#UNKNOWN_FORM} for anything outside the grammar of 1.1.11, five generations included
   */
  public static Relationship parse(String text) {
    if (text.isEmpty()) {
      throw new InvalidValueException(Fault.EMPTY, "relationship");
    }
    Relationship single = OF_ONE_TERM.get(text);
    if (single != null) {
      return single;
    }
    String rest = text.replace('(', '（').replace(')', '）');
    List<RelationshipTerm> steps = new ArrayList<>();
    while (true) {
      RelationshipTerm term = longestTermAtStartOf(rest);
      steps.add(term);
      rest = rest.substring(term.label().length());
      if (rest.isEmpty()) {
        return new Relationship(steps);
      }
      if (rest.charAt(0) != JOINER || steps.size() == MAX_STEPS) {
        throw new InvalidValueException(Fault.UNKNOWN_FORM, "relationship");
      }
      rest = rest.substring(1);
    }
  }

  /**
   * The relationship of up to four codes of {@link RelationshipCodes#current()}.
   *
   * @throws InvalidValueException with {@link Fault#UNKNOWN_CODE} for an unknown code, otherwise as
   *     the constructor
   */
  public static Relationship ofCodes(List<String> codes) {
    return new Relationship(codes.stream().map(RelationshipCodes.current()::termOf).toList());
  }

  /** The codes of the terms, one to four, of {@link RelationshipCodes#current()}. */
  public List<String> codes() {
    return steps.stream().map(RelationshipCodes.current()::codeOf).toList();
  }

  /**
   * The relationship to the householder of a relative of this member: for 弟, {@code then(妻)} is
   * 弟の妻.
   *
   * <p>A fifth generation gives 縁故者, as 1.1.11 asks; so does any kin of a 縁故者. Kin of a 同居人 is a
   * 同居人.
   *
   * @throws InvalidValueException with {@link Fault#UNKNOWN_FORM} when the term is not a kinship
   *     term
   */
  public Relationship then(RelationshipTerm term) {
    if (!term.isJoinable()) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "relationship");
    }
    if (this.equals(HOUSEHOLDER)) {
      return of(term);
    }
    if (!isKin()) {
      return this;
    }
    if (steps.size() == MAX_STEPS) {
      return CONNECTED_PERSON;
    }
    List<RelationshipTerm> joined = new ArrayList<>(steps);
    joined.add(term);
    return new Relationship(joined);
  }

  /**
   * Of several true notations for one person, the one to be recorded: that which 5.2 lists highest
   * (note of 1.1.11).
   *
   * <p>Someone who is both 子 and 子の夫 (an adopted son-in-law) is 子（子の夫）, which keeps both.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY} when there is none to choose from
   */
  public static Relationship highestOf(Collection<Relationship> possible) {
    Relationship highest =
        possible.stream()
            .min(HIGHEST_FIRST)
            .orElseThrow(() -> new InvalidValueException(Fault.EMPTY, "relationship"));
    if (highest.last() != RelationshipTerm.CHILD || highest.generations() == MAX_STEPS) {
      return highest;
    }
    if (possible.contains(highest.then(RelationshipTerm.HUSBAND))) {
      return highest.withLast(RelationshipTerm.CHILD_AND_CHILDS_HUSBAND);
    }
    if (possible.contains(highest.then(RelationshipTerm.WIFE))) {
      return highest.withLast(RelationshipTerm.CHILD_AND_CHILDS_WIFE);
    }
    return highest;
  }

  /** Whether this is the householder. */
  public boolean isHouseholder() {
    return equals(HOUSEHOLDER);
  }

  /** Whether this is written in kinship terms, so neither 世帯主 nor 縁故者 nor 同居人. */
  public boolean isKin() {
    return last().isJoinable();
  }

  /** Generations as 1.1.11 counts them: the number of joined terms. */
  public int generations() {
    return steps.size();
  }

  /** The term that says what this member is to the one before in the chain. */
  public RelationshipTerm last() {
    return steps.getLast();
  }

  /** The relationship in Japanese, such as {@code 子の妻（未届）}; {@link #parse} reads it back. */
  @Override
  public String toString() {
    if (steps.size() == 1) {
      return last().label();
    }
    return steps.stream()
        .map(RelationshipTerm::label)
        .collect(Collectors.joining(String.valueOf(JOINER)));
  }

  private Relationship withLast(RelationshipTerm term) {
    List<RelationshipTerm> changed = new ArrayList<>(steps);
    changed.set(changed.size() - 1, term);
    return new Relationship(changed);
  }

  private static RelationshipTerm longestTermAtStartOf(String text) {
    RelationshipTerm found = null;
    for (RelationshipTerm term : RelationshipTerm.values()) {
      if (text.startsWith(term.label())
          && (found == null || term.label().length() > found.label().length())) {
        found = term;
      }
    }
    if (found == null) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "relationship");
    }
    return found;
  }
}
