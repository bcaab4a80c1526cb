package jp.daicho.reference;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.data.TabularResource;

/** The statuses of residence and the other grounds of Article 30-45 (1.1.2). */
public final class ResidenceStatuses {
  private final List<ResidenceStatus> all;

  private ResidenceStatuses(List<ResidenceStatus> all) {
    this.all = List.copyOf(all);
  }

  /** The list this module carries, loaded once. */
  public static ResidenceStatuses standard() {
    return Loaded.STATUSES;
  }

  /** All of them in the order of the law. */
  public List<ResidenceStatus> all() {
    return all;
  }

  /** Those a mid- to long-term resident can have. */
  public List<ResidenceStatus> ofMidToLongTermResidents() {
    return all.stream()
        .filter(status -> status.inRegister() && status.isStatusOfResidence())
        .toList();
  }

  /** The one with a name. */
  public Optional<ResidenceStatus> named(String name) {
    return all.stream().filter(status -> status.name().equals(name)).findFirst();
  }

  private static ResidenceStatus status(TabularResource.Row row) {
    String subdivisions = row.get("subdivisions");
    return new ResidenceStatus(
        row.get("name"),
        subdivisions.isEmpty() ? List.of() : List.of(subdivisions.split("/")),
        row.get("law_table"),
        row.get("in_register").equals("yes"),
        row.get("note"));
  }

  private static final class Loaded {
    static final ResidenceStatuses STATUSES =
        new ResidenceStatuses(
            TabularResource.read(ResidenceStatuses.class, "residence_statuses.tsv").rows().stream()
                .map(ResidenceStatuses::status)
                .toList());
  }
}
