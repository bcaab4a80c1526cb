package jp.daicho.server.operators.internal;

import static jp.daicho.server.operators.internal.OperatorTables.DEPARTMENT_CODE;
import static jp.daicho.server.operators.internal.OperatorTables.DEPARTMENT_PERMISSION;
import static jp.daicho.server.operators.internal.OperatorTables.LG_CODE;
import static jp.daicho.server.operators.internal.OperatorTables.LOCKED_AT;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR_ID;
import static jp.daicho.server.operators.internal.OperatorTables.OPERATOR_PERMISSION;
import static jp.daicho.server.operators.internal.OperatorTables.PERMISSION;
import static jp.daicho.server.operators.internal.OperatorTables.validOn;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What operators may do today: their own permissions and those of their department (10.3). */
@Component
public final class Permissions {
  private final Tenancy tenancy;

  /** Over the tenancy. */
  public Permissions(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * What the operator may do on the day. Nothing, if she is locked out or her time here is over.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Set<Permission> of(Operator operator, LocalDate day) {
    DSLContext sql = tenancy.sql();
    Condition municipality = LG_CODE.eq(operator.municipality().value());
    Condition active =
        municipality
            .and(OPERATOR_ID.eq(operator.operatorId()))
            .and(LOCKED_AT.isNull())
            .and(validOn(day));
    Select<Record1<String>> own =
        sql.select(PERMISSION)
            .from(OPERATOR_PERMISSION)
            .where(municipality, OPERATOR_ID.eq(operator.operatorId()), validOn(day))
            .and(DSL.exists(DSL.selectOne().from(OPERATOR).where(active)));
    Select<Record1<String>> departments =
        sql.select(PERMISSION)
            .from(DEPARTMENT_PERMISSION)
            .where(municipality, validOn(day))
            .and(DEPARTMENT_CODE.eq(DSL.select(DEPARTMENT_CODE).from(OPERATOR).where(active)));
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    own.unionAll(departments)
        .fetch(PERMISSION)
        .forEach(permission -> permissions.add(Permission.valueOf(permission)));
    return permissions;
  }
}
