package jp.daicho.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All numbered requirements of the standard, in its order. */
public final class Requirements {
  private static final Requirements ALL = load();

  private final Map<String, Requirement> byId = new LinkedHashMap<>();

  /** An index of the given requirements. */
  Requirements(Collection<Requirement> requirements) {
    requirements.forEach(
        requirement -> {
          if (byId.put(requirement.id(), requirement) != null) {
            throw new IllegalArgumentException("there twice: " + requirement.id());
          }
        });
  }

  /** The requirements of the standard that the product follows. */
  public static Requirements all() {
    return ALL;
  }

  /** Every requirement, in the order of the standard. */
  public Collection<Requirement> list() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Those of one class, in the order of the standard. */
  public List<Requirement> of(Requirement.Kind kind) {
    return byId.values().stream().filter(requirement -> requirement.kind() == kind).toList();
  }

  /** Whether there is a requirement of this number. */
  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  private static Requirements load() {
    try (InputStream in =
        Objects.requireNonNull(Requirements.class.getResourceAsStream("requirements.tsv"))) {
      return new Requirements(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.split("\t", -1))
              .map(
                  cells ->
                      new Requirement(
                          cells[0], cells[1], cells[2], Requirement.Kind.ofLabel(cells[3])))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
