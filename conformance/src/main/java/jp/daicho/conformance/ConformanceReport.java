package jp.daicho.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.conformance.Proof.Outcome;
import jp.daicho.conformance.Requirement.Kind;

/**
 * Which requirements are proven by the last test run.
 *
 * <p>A requirement is proven when at least one test names it and every test that names it passed.
 */
public final class ConformanceReport {
  private final Requirements requirements;
  private final Map<String, List<Proof>> proofs = new TreeMap<>();

  ConformanceReport(Requirements requirements, Collection<Proof> results) {
    this.requirements = requirements;
    for (Proof proof : results) {
      proofs.computeIfAbsent(proof.requirement(), id -> new ArrayList<>()).add(proof);
    }
  }

  /** All requirements of a class, in the order of the standard. */
  public List<Requirement> of(Kind kind) {
    return requirements.of(kind);
  }

  /** Whether the last test run proves a requirement. */
  public boolean isProven(Requirement requirement) {
    List<Proof> found = proofs.getOrDefault(requirement.id(), List.of());
    return !found.isEmpty() && found.stream().allMatch(proof -> proof.outcome() == Outcome.PASSED);
  }

  /** How many requirements of a class are proven. */
  public long provenOf(Kind kind) {
    return of(kind).stream().filter(this::isProven).count();
  }

  /** The requirements of a class that are not proven. */
  public List<Requirement> unprovenOf(Kind kind) {
    return of(kind).stream().filter(requirement -> !isProven(requirement)).toList();
  }

  /** The tests that name a requirement, as {@code class#method}, sorted. */
  public List<String> testsOf(Requirement requirement) {
    return proofs.getOrDefault(requirement.id(), List.of()).stream()
        .map(Proof::test)
        .sorted()
        .distinct()
        .toList();
  }

  /** Numbers that tests name and the standard does not have, each with the test. */
  public List<String> unknown() {
    return new TreeSet<>(proofs.keySet())
        .stream()
            .filter(id -> !requirements.contains(id))
            .flatMap(id -> proofs.getOrDefault(id, List.of()).stream())
            .map(proof -> proof.requirement() + " in " + proof.test())
            .toList();
  }

  /** The report as one JSON object on one line, the classes in the order must, may, must-not. */
  public String toJson() {
    return Stream.of(Kind.values())
        .map(
            kind ->
                quoted(kind.label())
                    + ":{\"total\":"
                    + of(kind).size()
                    + ",\"proven\":"
                    + provenOf(kind)
                    + ",\"unproven\":"
                    + unprovenOf(kind).stream()
                        .map(requirement -> quoted(requirement.id()))
                        .collect(Collectors.joining(",", "[", "]"))
                    + "}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The report for reading: the figures of each class, then what is open. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Kind kind : Kind.values()) {
      text.append(
          "%-9s %3d of %3d proven%n".formatted(kind.label(), provenOf(kind), of(kind).size()));
    }
    for (Kind kind : Kind.values()) {
      List<Requirement> open = unprovenOf(kind);
      if (!open.isEmpty()) {
        text.append("%nOpen (%s):%n".formatted(kind.label()));
        open.forEach(
            requirement ->
                text.append("  %-14s %s%n".formatted(requirement.id(), requirement.title())));
      }
    }
    return text.toString();
  }

  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
