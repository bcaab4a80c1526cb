package jp.daicho.server.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.daicho.server.operators.internal.Account;
import jp.daicho.server.operators.internal.Accounts;
import jp.daicho.server.operators.internal.Desk;
import jp.daicho.server.operators.internal.OperatorRepository;
import jp.daicho.server.operators.internal.Permissions;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The operators of a municipality (10.3). Every method works in the current transaction: on the web
 * inside the {@link Door}, at the first set-up inside {@link Tenancy#within}.
 */
@Component
public final class Operators {
  private final OperatorRepository repository;
  private final Permissions permissions;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Tenancy tenancy;
  private final Clock clock;

  /** Made once. */
  Operators(
      OperatorRepository repository,
      Permissions permissions,
      Accounts accounts,
      Passwords passwords,
      Tenancy tenancy,
      Clock clock) {
    this.repository = repository;
    this.permissions = permissions;
    this.accounts = accounts;
    this.passwords = passwords;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * Registers an operator and says her number.
   *
   * @throws IllegalArgumentException if the password is too short or too long
   * @throws org.jooq.exception.DataAccessException if the login is taken, or the department or
   *     place does not exist
   */
  public long add(NewOperator operator) {
    long id = repository.insert(operator, passwords.hash(operator.password()), clock.instant());
    operator
        .permissions()
        .forEach(
            permission ->
                repository.grant(id, permission, operator.validFrom(), operator.validTo()));
    return id;
  }

  /** A new operator's number, and the first password, which is kept nowhere else. */
  public record Registered(long operatorId, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Registered[" + operatorId + "]";
    }
  }

  /**
   * Registers an operator with a password that the system makes and that she has to change when she
   * first signs in.
   *
   * @param operator whose password does not count
   */
  public Registered register(NewOperator operator) {
    String password = GeneratedPassword.next();
    String hash = passwords.hash(password);
    long id = repository.insert(operator, hash, clock.instant());
    accounts.setPassword(id, hash, true, clock.instant());
    return new Registered(id, password);
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
    passwords.set(operatorId, password, false);
  }

  /**
   * Gives an operator a password that the system makes and that she has to change when she signs
   * in; unlocks her.
   *
   * @return the password, which is kept nowhere else
   */
  public String resetPassword(long operatorId) {
    String password = GeneratedPassword.next();
    passwords.set(operatorId, password, true);
    return password;
  }

  /** Locks an operator out until somebody unlocks her. */
  public void lock(long operatorId) {
    accounts.lock(operatorId, clock.instant());
  }

  /** Carries over what is known of an operator from today on. */
  public void carryOver(long operatorId) {
    accounts.carryOver(operatorId, LocalDate.now(clock));
  }

  /** Lets an operator in again who was locked out. */
  public void unlock(long operatorId) {
    accounts.unlock(operatorId);
  }

  /** The operator who signs in with that name, at a terminal, for commands and batches. */
  public Optional<Operator> find(String login, String terminal) {
    return accounts
        .account(login, LocalDate.now(clock))
        .map((Account account) -> account.at(tenancy.municipality(), new Desk(null, terminal)));
  }

  /**
   * The operator with that number at the place and terminal she was at, for what she left to be
   * done. Whether she may still have it done is asked at the {@link Door}.
   */
  public Optional<Operator> find(long operatorId, @Nullable String place, String terminal) {
    return accounts
        .account(operatorId, LocalDate.now(clock))
        .map((Account account) -> account.at(tenancy.municipality(), new Desk(place, terminal)));
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
}
