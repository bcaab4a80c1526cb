package jp.daicho.server.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.server.operators.Permission;

/**
 * What somebody needs for a route.
 *
 * @param signedIn whether she has to sign in
 * @param permissions what she needs: one of each set
 */
record Needs(boolean signedIn, List<Set<Permission>> permissions) {
  private static final String ANYBODY = "anybody";
  private static final String SIGNED_IN = "signed-in";

  /** Reads {@code anybody}, {@code signed-in}, or permissions as {@code A+B|C}: A, and B or C. */
  static Needs parse(String text) {
    if (text.equals(ANYBODY)) {
      return new Needs(false, List.of());
    }
    if (text.equals(SIGNED_IN)) {
      return new Needs(true, List.of());
    }
    return new Needs(
        true,
        Arrays.stream(text.split("\\+"))
            .<Set<Permission>>map(
                part ->
                    Arrays.stream(part.split("\\|"))
                        .map(Permission::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class))))
            .toList());
  }

  /** Whether signing in is enough, or nothing at all is needed. */
  boolean noPermission() {
    return permissions.isEmpty();
  }

  /** Whether only the centre's operators may. */
  boolean ofCentre() {
    return permissions.stream().anyMatch(oneOf -> oneOf.equals(Set.of(Permission.CENTRE)));
  }

  /** Each least set of permissions that is enough. */
  List<Set<Permission>> enough() {
    List<Set<Permission>> sets = List.of(EnumSet.noneOf(Permission.class));
    for (Set<Permission> oneOf : permissions) {
      sets =
          sets.stream()
              .flatMap(
                  set ->
                      oneOf.stream()
                          .<Set<Permission>>map(
                              one -> {
                                EnumSet<Permission> more = EnumSet.copyOf(set);
                                more.add(one);
                                return more;
                              }))
              .toList();
    }
    return sets;
  }

  /** Each largest set of permissions that is not enough: everything but one that is needed. */
  List<Set<Permission>> tooFew() {
    return permissions.stream()
        .<Set<Permission>>map(
            oneOf -> {
              EnumSet<Permission> rest = EnumSet.allOf(Permission.class);
              rest.removeAll(oneOf);
              return rest;
            })
        .toList();
  }
}
