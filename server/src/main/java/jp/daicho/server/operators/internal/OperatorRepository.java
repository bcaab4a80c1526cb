package jp.daicho.server.operators.internal;

import static jp.daicho.server.operators.internal.OperatorTables.DEPARTMENT;
import static jp.daicho.server.operators.internal.OperatorTables.DEPARTMENT_CODE;
import static jp.daicho.server.operators.internal.OperatorTables.DISPLAY_NAME;
import static jp.daicho.server.operators.internal.OperatorTables.KIND;
import static jp.daicho.server.operators.internal.OperatorTables.LG_CODE;
import static jp.daicho.server.operators.internal.OperatorTables.LOGIN;
import static jp.daicho.server.operators.internal.OperatorTables.NAME;
import static jp.daicho.server.operators.internal.OperatorTables.NETWORK_ADDRESS;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR_ID;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR_PERMISSION;
import static jp.daicho.server.operators.internal.OperatorTables.PASSWORD_HASH;
import static jp.daicho.server.operators.internal.OperatorTables.PASSWORD_SET_AT;
import static jp.daicho.server.operators.internal.OperatorTables.PERMISSION;
import static jp.daicho.server.operators.internal.OperatorTables.PLACE_CODE;
import static jp.daicho.server.operators.internal.OperatorTables.PLACE_OF_ENTRY;
import static jp.daicho.server.operators.internal.OperatorTables.TERMINAL;
import static jp.daicho.server.operators.internal.OperatorTables.TERMINAL_CODE;
import static jp.daicho.server.operators.internal.OperatorTables.VALID_FROM;
import static jp.daicho.server.operators.internal.OperatorTables.VALID_TO;
import static jp.daicho.server.operators.internal.OperatorTables.validOn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.PlaceKind;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operators' tables, in the current transaction. */
@Component
public final class OperatorRepository {
  private final Tenancy tenancy;

  /** Over the tenancy. */
  public OperatorRepository(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** The terminal registered for a network address, or the address itself (1.3.1). */
  public Desk deskAt(String networkAddress, LocalDate day) {
    return tenancy
        .sql()
        .select(PLACE_CODE, TERMINAL_CODE)
        .from(TERMINAL)
        .where(LG_CODE.eq(municipality()), NETWORK_ADDRESS.eq(networkAddress), validOn(day))
        .orderBy(TERMINAL_CODE)
        .limit(1)
        .fetchOptional(row -> new Desk(row.value1(), row.value2()))
        .orElseGet(() -> new Desk(null, networkAddress));
  }

  /** The name of a registered terminal on a day. */
  public Optional<String> terminalName(String terminalCode, LocalDate day) {
    return tenancy
        .sql()
        .select(NAME)
        .from(TERMINAL)
        .where(LG_CODE.eq(municipality()), TERMINAL_CODE.eq(terminalCode), validOn(day))
        .fetchOptional(NAME);
  }

  /** Inserts an operator and says her number. */
  public long insert(NewOperator operator, String hash, Instant now) {
    return tenancy
        .sql()
        .insertInto(OPERATOR)
        .set(LG_CODE, municipality())
        .set(LOGIN, operator.login())
        .set(PASSWORD_HASH, hash)
        .set(PASSWORD_SET_AT, now.atOffset(ZoneOffset.UTC))
        .set(DISPLAY_NAME, operator.displayName())
        .set(DEPARTMENT_CODE, operator.departmentCode())
        .set(PLACE_CODE, operator.placeCode())
        .set(VALID_FROM, operator.validFrom())
        .set(VALID_TO, operator.validTo())
        .returningResult(OPERATOR_ID)
        .fetchSingle(OPERATOR_ID);
  }

  /** Gives a permission for a time. */
  public void grant(
      long operatorId, Permission permission, LocalDate from, @Nullable LocalDate to) {
    tenancy
        .sql()
        .insertInto(OPERATOR_PERMISSION)
        .set(LG_CODE, municipality())
        .set(OPERATOR_ID, operatorId)
        .set(PERMISSION, permission.name())
        .set(VALID_FROM, from)
        .set(VALID_TO, to)
        .onConflict(LG_CODE, OPERATOR_ID, PERMISSION, VALID_FROM)
        .doUpdate()
        .set(VALID_TO, to)
        .execute();
  }

  /** Ends a permission on a day. */
  public void revoke(long operatorId, Permission permission, LocalDate lastDay) {
    tenancy
        .sql()
        .update(OPERATOR_PERMISSION)
        .set(VALID_TO, lastDay)
        .where(one(operatorId), PERMISSION.eq(permission.name()))
        .and(VALID_TO.isNull().or(VALID_TO.gt(lastDay)))
        .execute();
  }

  /** Inserts or renames a department. */
  public void putDepartment(String code, String name) {
    tenancy
        .sql()
        .insertInto(DEPARTMENT)
        .set(LG_CODE, municipality())
        .set(DEPARTMENT_CODE, code)
        .set(NAME, name)
        .onConflict(LG_CODE, DEPARTMENT_CODE)
        .doUpdate()
        .set(NAME, name)
        .execute();
  }

  /** The name of a place of entry. */
  public Optional<String> placeName(String code) {
    return tenancy
        .sql()
        .select(NAME)
        .from(PLACE_OF_ENTRY)
        .where(LG_CODE.eq(municipality()), PLACE_CODE.eq(code))
        .fetchOptional(NAME);
  }

  /** Inserts or renames a place of entry. */
  public void putPlace(String code, String name, PlaceKind kind, LocalDate from) {
    tenancy
        .sql()
        .insertInto(PLACE_OF_ENTRY)
        .set(LG_CODE, municipality())
        .set(PLACE_CODE, code)
        .set(NAME, name)
        .set(KIND, kind.name())
        .set(VALID_FROM, from)
        .onConflict(LG_CODE, PLACE_CODE)
        .doUpdate()
        .set(NAME, name)
        .set(KIND, kind.name())
        .execute();
  }

  /** Inserts a terminal that is not there yet. */
  public void addTerminal(String terminalCode, String placeCode, String name, LocalDate from) {
    tenancy
        .sql()
        .insertInto(TERMINAL)
        .set(LG_CODE, municipality())
        .set(TERMINAL_CODE, terminalCode)
        .set(PLACE_CODE, placeCode)
        .set(NAME, name)
        .set(VALID_FROM, from)
        .onConflict(LG_CODE, TERMINAL_CODE)
        .doNothing()
        .execute();
  }

  private Condition one(long operatorId) {
    return LG_CODE.eq(municipality()).and(OPERATOR_ID.eq(operatorId));
  }

  private String municipality() {
    return tenancy.municipality().value();
  }
}
