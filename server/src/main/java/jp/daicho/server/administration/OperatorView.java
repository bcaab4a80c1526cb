package jp.daicho.server.administration;

import java.util.List;
import java.util.Set;
import jp.daicho.server.operators.OperatorSessions;
import jp.daicho.server.operators.Permission;

/**
 * An operator with everything that administrators see of her.
 *
 * @param operator as she is today
 * @param ahead what was entered for days to come
 * @param periods every time of every permission of her own, past ones too
 * @param byDepartment what she may do today through her department
 * @param sessions her sessions at screens that go on
 */
public record OperatorView(
    AdministeredOperator operator,
    List<OperatorProfile> ahead,
    List<PermissionPeriod> periods,
    Set<Permission> byDepartment,
    List<OperatorSessions.Open> sessions) {}
