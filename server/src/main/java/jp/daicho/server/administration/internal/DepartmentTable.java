package jp.daicho.server.administration.internal;

import java.util.List;
import java.util.Optional;
import jp.daicho.server.administration.Department;
import jp.daicho.server.operators.Passage;

/** Departments in the database. */
public final class DepartmentTable {
  private static final String ALL =
      """
      SELECT department_code, name, version FROM department
       WHERE lg_code = ?::bpchar AND department_code <> 'SYSTEM' ORDER BY department_code\
      """;

  private static final String LOCK =
      """
      SELECT department_code, name, version FROM department
       WHERE lg_code = ?::bpchar AND department_code = ? FOR UPDATE\
      """;

  private static final String CHANGED =
      "UPDATE department SET version = version + 1 WHERE lg_code = ? AND department_code = ?";

  private DepartmentTable() {}

  /** All departments, by code. */
  public static List<Department> all(Passage passage) {
    return passage.read(
        ALL,
        List.of(OperatorTable.lgCode(passage)),
        row -> new Department(row.getString(1), row.getString(2), row.getInt(3)));
  }

  /** A department, kept from others until the end of the transaction. */
  public static Optional<Department> lock(Passage passage, String code) {
    return passage
        .read(
            LOCK,
            List.of(OperatorTable.lgCode(passage), code),
            row -> new Department(row.getString(1), row.getString(2), row.getInt(3)))
        .stream()
        .findFirst();
  }

  /** Counts a change. */
  public static void countChange(Passage passage, String code) {
    passage.write(CHANGED, List.of(OperatorTable.lgCode(passage), code));
  }
}
