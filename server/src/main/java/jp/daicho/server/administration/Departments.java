package jp.daicho.server.administration;

import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.server.administration.internal.DepartmentTable;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import org.springframework.stereotype.Component;

/** Registers and renames departments (10.3). */
@Component
public final class Departments {
  private static final EntryItem CODE = new EntryItem("code", "所属部署のコード");
  private static final EntryItem NAME = new EntryItem("name", "所属部署の名称");
  private static final Operation ADD = OperatorAdministration.change("所属部署の登録");
  private static final Operation RENAME = OperatorAdministration.change("所属部署の名称の変更");
  private static final int LONGEST = 50;

  private final Door door;
  private final Operators operators;

  /** Made once. */
  Departments(Door door, Operators operators) {
    this.door = door;
    this.operators = operators;
  }

  /**
   * Registers a department.
   *
   * @throws EntryRefusedException with all that stands against it
   */
  public void add(String code, String name) {
    door.enter(
        ADD,
        passage -> {
          Findings findings = new Findings();
          String known = code.strip();
          if (known.isEmpty()) {
            findings.add(FindingCode.EMPTY, CODE);
          } else if (!known.matches("[A-Za-z0-9_-]{1,20}")) {
            findings.add(FindingCode.LOGIN_UNREADABLE, CODE);
          } else if (DepartmentTable.lock(passage, known).isPresent()) {
            findings.add(FindingCode.CODE_TAKEN, CODE);
          }
          String called = read(name, findings);
          passage.note("所属部署", known + " " + called);
          operators.putDepartment(known, called);
          return known;
        });
  }

  /**
   * Renames a department.
   *
   * @throws EntryRefusedException with all that stands against it
   * @throws OperatorUnknownException if there is none of the code
   */
  public void rename(String code, int seen, String name) {
    door.enter(
        RENAME,
        passage -> {
          Findings findings = new Findings();
          Department before =
              DepartmentTable.lock(passage, code)
                  .orElseThrow(() -> new OperatorUnknownException(code));
          if (before.version() != seen) {
            findings.add(FindingCode.ENTRY_CHANGED, NAME);
          }
          String called = read(name, findings);
          passage.note("所属部署", before.name() + " → " + called);
          operators.putDepartment(code, called);
          DepartmentTable.countChange(passage, code);
          return code;
        });
  }

  private static String read(String name, Findings findings) {
    String read =
        findings.require(
            name,
            NAME,
            text -> {
              RegisterText.required(text.strip(), LONGEST, "department");
              return text.strip();
            });
    if (read == null || findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return read;
  }
}
