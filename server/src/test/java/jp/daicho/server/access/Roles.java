package jp.daicho.server.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.context.ApplicationContext;

/** The operators of a municipality, one for each set of permissions that is asked for. */
final class Roles {
  /** Their password. */
  static final String PASSWORD = "twelve letters or more";

  private final Operators operators;
  private final Tenancy tenancy;
  private final ServedMunicipality municipality;
  private final Map<Set<Permission>, Operator> known = new HashMap<>();
  private int added;

  Roles(ApplicationContext context, ServedMunicipality municipality) {
    operators = context.getBean(Operators.class);
    tenancy = context.getBean(Tenancy.class);
    this.municipality = municipality;
  }

  /** Who may do everything. */
  Operator everything() {
    return with(EnumSet.allOf(Permission.class));
  }

  /** Who may sign in and nothing else. */
  Operator nothing() {
    return with(Set.of());
  }

  /** Who may do everything but this. */
  Operator without(Permission... permissions) {
    EnumSet<Permission> rest = EnumSet.allOf(Permission.class);
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
    String login = "role" + ++added;
    return tenancy.within(
        municipality.code(),
        () -> {
          operators.add(
              new NewOperator(
                  login,
                  PASSWORD,
                  "試験　" + login,
                  "001",
                  "001",
                  LocalDate.of(2020, 4, 1),
                  null,
                  permissions));
          return operators.find(login, "端末1").orElseThrow();
        });
  }
}
