package jp.daicho.server.operators;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator to be registered (10.3).
 *
 * @param login the name to sign in with, unique in the municipality
 * @param password the first password, 12 characters or more, at most 72 bytes
 * @param displayName what screens call her
 * @param departmentCode her department, which must exist
 * @param placeCode her place of entry, which must exist; {@code null} if she has none
 * @param validFrom her first day
 * @param validTo her last day; {@code null} if open
 * @param permissions what she may do besides what her department may
 */
public record NewOperator(
    String login,
    String password,
    String displayName,
    String departmentCode,
    @Nullable String placeCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Set<Permission> permissions) {

  /**
   * Checks the login and copies the permissions.
   *
   * @throws IllegalArgumentException if the login is not 1 to 64 letters, digits, dots, hyphens, or
   *     underlines
   */
  public NewOperator {
    if (!login.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException("not a login name");
    }
    EnumSet<Permission> copy = EnumSet.noneOf(Permission.class);
    copy.addAll(permissions);
    permissions = copy;
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return login;
  }
}
