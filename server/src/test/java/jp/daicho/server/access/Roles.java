package jp.daicho.server.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The operators of a municipality, one for each set of permissions that is asked for. */
final class Roles {
  /** Their password. */
  static final String PASSWORD = "twelve letters or more";

  private final Operators operators;
  private final Tenancy tenancy;
  private final ServedMunicipality municipality;
  private final @Nullable String place;
  private final Map<Set<Permission>, Operator> known = new HashMap<>();
  private int added;

  Roles(ApplicationContext context, ServedMunicipality municipality) {
    operators = context.getBean(Operators.class);
    tenancy = context.getBean(Tenancy.class);
    this.municipality = municipality;
    place = municipality.isCentre() ? null : "001";
  }

  /** The operators of the centre, which is opened if it is not there. */
  static Roles ofCentre(ApplicationContext context) {
    Municipalities municipalities = context.getBean(Municipalities.class);
    municipalities.openCentre(LocalDate.of(2020, 4, 1));
    context
        .getBean(Tenancy.class)
        .within(
            MunicipalityCode.CENTRE,
            () -> {
              context.getBean(Operators.class).putDepartment("001", "試験");
              return 0;
            });
    return new Roles(context, municipalities.find(MunicipalityCode.CENTRE).orElseThrow());
  }

  /** Who may do everything that can be done there. */
  Operator everything() {
    return with(Permission.of(municipality.code()));
  }

  /** Who may sign in and nothing else. */
  Operator nothing() {
    return with(Set.of());
  }

  /** Who may do everything but this. */
  Operator without(Permission... permissions) {
    EnumSet<Permission> rest = EnumSet.copyOf(Permission.of(municipality.code()));
    for (Permission permission : permissions) {
      rest.remove(permission);
    }
    return with(rest);
  }

  /** Who has just these permissions. */
  Operator with(Set<Permission> permissions) {
    return known.computeIfAbsent(Set.copyOf(permissions), this::add);
  }

  /** Somebody new with these permissions, for what ends her own sessions or rights. */
  Operator once(Set<Permission> permissions) {
    return add(permissions);
  }

  private Operator add(Set<Permission> permissions) {
    String login = municipality.isCentre() ? "role-" + UUID.randomUUID() : "role" + ++added;
    return tenancy.within(
        municipality.code(),
        () -> {
          operators.add(
              new NewOperator(
                  login,
                  PASSWORD,
                  "試験　" + login,
                  "001",
                  place,
                  LocalDate.of(2020, 4, 1),
                  null,
                  permissions));
          return operators.find(login, "端末1").orElseThrow();
        });
  }
}
