package jp.daicho.server.administration;

/** Who holds permissions (10.3): an operator, or a department for all its members. */
public sealed interface PermissionHolder {

  /** One operator. */
  record OfOperator(long number) implements PermissionHolder {}

  /** All who belong to a department. */
  record OfDepartment(String code) implements PermissionHolder {}
}
