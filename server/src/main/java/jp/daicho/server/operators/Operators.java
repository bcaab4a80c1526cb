package jp.daicho.server.operators;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.daicho.server.operators.internal.OperatorRepository;
import jp.daicho.server.operators.internal.OperatorRepository.Account;
import jp.daicho.server.operators.internal.OperatorRepository.Desk;
import jp.daicho.server.operators.internal.Permissions;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The operators of a municipality (10.3). Every method works in the current transaction: on the web
 * inside the {@link Door}, at the first set-up inside {@link Tenancy#within}.
 */
@Component
public final class Operators {
  private static final int SHORTEST_PASSWORD = 12;

  /** More bytes than this the hash would not look at. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final OperatorRepository repository;
  private final Permissions permissions;
  private final PasswordEncoder passwords;
  private final Tenancy tenancy;

  /** Made once. */
  Operators(
      OperatorRepository repository,
      Permissions permissions,
      PasswordEncoder passwords,
      Tenancy tenancy) {
    this.repository = repository;
    this.permissions = permissions;
    this.passwords = passwords;
    this.tenancy = tenancy;
  }

  /**
   * Registers an operator and says her number.
   *
   * @throws IllegalArgumentException if the password is too short or too long
   * @throws org.jooq.exception.DataAccessException if the login is taken, or the department or
   *     place does not exist
   */
  public long add(NewOperator operator) {
    long id = repository.insert(operator, hash(operator.password()));
    operator
        .permissions()
        .forEach(
            permission ->
                repository.grant(id, permission, operator.validFrom(), operator.validTo()));
    return id;
  }

  /** Gives a permission from a day on. */
  public void grant(long operatorId, Permission permission, LocalDate from) {
    repository.grant(operatorId, permission, from, null);
  }

  /** Takes a permission away: its last day is the one named. */
  public void revoke(long operatorId, Permission permission, LocalDate lastDay) {
    repository.revoke(operatorId, permission, lastDay);
  }

  /**
   * Sets a new password and unlocks the operator.
   *
   * @throws IllegalArgumentException if the password is too short or too long
   */
  public void setPassword(long operatorId, String password) {
    repository.setPassword(operatorId, hash(password));
  }

  /** Lets an operator in again who was locked out. */
  public void unlock(long operatorId) {
    repository.unlock(operatorId);
  }

  /** The operator who signs in with that name, at a terminal, for commands and batches. */
  public Optional<Operator> find(String login, String terminal) {
    return repository
        .account(login)
        .map((Account account) -> account.at(tenancy.municipality(), new Desk(null, terminal)));
  }

  /** What an operator may do on a day, herself and through her department. */
  public Set<Permission> permissions(Operator operator, LocalDate day) {
    return permissions.of(operator, day);
  }

  /** Registers a department, or renames it. */
  public void putDepartment(String code, String name) {
    repository.putDepartment(code, name);
  }

  /** The name of a place of entry (1.3.1). */
  public Optional<String> placeName(String code) {
    return repository.placeName(code);
  }

  /** Registers a place of entry (1.3.1), or renames it. */
  public void putPlace(String code, String name, PlaceKind kind, LocalDate from) {
    repository.putPlace(code, name, kind, from);
  }

  /** Registers a terminal of a place of entry (1.3.1); one that is registered stays as it is. */
  public void addTerminal(String terminalCode, String placeCode, String name, LocalDate from) {
    repository.addTerminal(terminalCode, placeCode, name, from);
  }

  /** The name of a terminal, if it is registered and in use on a day (1.3.1). */
  public Optional<String> terminalName(String terminalCode, LocalDate day) {
    return repository.terminalName(terminalCode, day);
  }

  private String hash(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
        || bytes > LONGEST_PASSWORD_BYTES) {
      throw new IllegalArgumentException("a password has 12 characters to 72 bytes");
    }
    return passwords.encode(password);
  }
}
