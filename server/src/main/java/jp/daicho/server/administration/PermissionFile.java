package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.administration.PermissionHolder.OfDepartment;
import jp.daicho.server.administration.PermissionHolder.OfOperator;
import jp.daicho.server.administration.internal.DepartmentTable;
import jp.daicho.server.administration.internal.OperatorTable;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.documents.CounterFile.Row;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Permissions given and taken in bulk by a CSV file (10.3): all that is wrong is told at once, and
 * everything is done or nothing. The form is in docs/manual/operator-permission-csv.ja.md.
 */
@Component
public final class PermissionFile {
  private static final String OPERATOR = "riyosha_id";
  private static final String DEPARTMENT = "shozoku_code";
  private static final String PERMISSION = "kengen";
  private static final String ACT = "shori";
  private static final String FROM = "kaishibi";
  private static final String TO = "shuryobi";
  private static final Set<String> KNOWN = Set.of(OPERATOR, DEPARTMENT, PERMISSION, ACT, FROM, TO);
  private static final String GIVE = "付与";
  private static final String TAKE = "取消し";

  private final Administrators door;

  /** Made once. */
  PermissionFile(Administrators door) {
    this.door = door;
  }

  private record Line(
      Row row,
      PermissionHolder holder,
      Permission permission,
      boolean held,
      LocalDate from,
      @Nullable LocalDate last) {}

  /**
   * What a file does, or would do.
   *
   * @param given how many times a permission is given
   * @param taken how many times one is taken away
   * @param holders how many operators and departments are concerned
   * @param done whether it was done, not only tried
   */
  public record Result(int given, int taken, int holders, boolean done) {}

  /**
   * Carries out a file, or only finds out whether it could be.
   *
   * @param from the day on which lines without one take effect, as typed; today if empty
   * @param tryOnly whether nothing is to be kept
   * @throws EntryRefusedException with everything that stands against it, line by line
   */
  public Result load(byte[] file, String from, boolean tryOnly) {
    return door.change(
        tryOnly ? "操作権限の一括登録の確認" : "操作権限の一括登録",
        passage -> {
          Findings findings = new Findings();
          LocalDate usual = OperatorEntry.dayOfChange(from, passage.today(), findings);
          Optional<CounterFile> read =
              CounterFile.text(file, findings).flatMap(text -> CounterFile.parse(text, findings));
          read.ifPresent(rows -> rows.checkColumns(KNOWN, List.of(PERMISSION, ACT), findings));
          if (usual == null || read.isEmpty() || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          List<Line> lines = new Reader(passage, read.get(), usual, findings).lines();
          if (findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          Result result = result(lines, !tryOnly);
          passage
              .note("付与", Integer.toString(result.given()))
              .note("取消し", Integer.toString(result.taken()));
          apply(passage, lines, tryOnly);
          return result;
        });
  }

  private static void apply(Passage passage, List<Line> lines, boolean tryOnly) {
    if (tryOnly) {
      passage.sql().execute("SAVEPOINT before_trial");
    }
    AdministratorRules.keepingAdministrator(
        passage,
        () -> {
          Set<PermissionHolder> changed = new HashSet<>();
          for (Line line : lines) {
            PermissionGrants.set(
                passage, line.holder(), line.permission(), line.held(), line.from(), line.last());
            changed.add(line.holder());
          }
          changed.forEach(holder -> countChange(passage, holder));
          return changed;
        });
    if (tryOnly) {
      passage.sql().execute("ROLLBACK TO SAVEPOINT before_trial");
    }
  }

  private static void countChange(Passage passage, PermissionHolder holder) {
    switch (holder) {
      case OfOperator(long number) -> OperatorTable.countChange(passage, number);
      case OfDepartment(String code) -> DepartmentTable.countChange(passage, code);
    }
  }

  private static Result result(List<Line> lines, boolean done) {
    int given = (int) lines.stream().filter(Line::held).count();
    return new Result(
        given,
        lines.size() - given,
        (int) lines.stream().map(Line::holder).distinct().count(),
        done);
  }

  /** Reads the lines against the operators and departments there are. */
  private static final class Reader {
    private final Passage passage;
    private final CounterFile file;
    private final LocalDate usual;
    private final Findings findings;
    private final Map<String, AdministeredOperator> operators;
    private final Set<String> departments;
    private final Set<List<Object>> seen = new HashSet<>();

    Reader(Passage passage, CounterFile file, LocalDate usual, Findings findings) {
      this.passage = passage;
      this.file = file;
      this.usual = usual;
      this.findings = findings;
      this.operators =
          OperatorTable.all(passage, passage.today()).stream()
              .filter(one -> !one.login().equals(SystemOperator.LOGIN))
              .collect(Collectors.toMap(AdministeredOperator::login, Function.identity()));
      this.departments =
          DepartmentTable.all(passage).stream().map(Department::code).collect(Collectors.toSet());
    }

    List<Line> lines() {
      List<Line> lines = new ArrayList<>();
      for (Row row : file.rows()) {
        Line line = line(row);
        if (line != null) {
          lines.add(line);
        }
      }
      return lines;
    }

    private @Nullable Line line(Row row) {
      int before = findings.list().size();
      PermissionHolder holder = holder(row);
      Permission permission = permission(row);
      String act = file.get(row, ACT).strip();
      if (!act.equals(GIVE) && !act.equals(TAKE)) {
        findings.add(act.isEmpty() ? FindingCode.EMPTY : FindingCode.UNKNOWN_CODE, row.item("処理"));
      }
      boolean held = act.equals(GIVE);
      LocalDate from = from(row);
      LocalDate last = OperatorEntry.day(file.get(row, TO), row.item("終了日"), findings);
      if (from != null && last != null && last.isBefore(from)) {
        findings.add(FindingCode.PERIOD_REVERSED, row.item("終了日"));
      }
      if (holder != null && permission != null) {
        if (!seen.add(List.of(holder, permission))) {
          findings.add(FindingCode.PERMISSION_TWICE, row.item("操作権限"));
        }
        Findings own = new Findings();
        PermissionGrants.refuseOwn(passage, holder, held, own);
        own.list().forEach(one -> findings.add(one.code(), row.item("利用者")));
        if (held && !Permission.of(passage.municipality()).contains(permission)) {
          findings.add(FindingCode.PERMISSION_NOT_HERE, row.item("操作権限"), permission.label());
        }
        if (!passage.may(permission.managedBy())) {
          findings.add(
              FindingCode.PERMISSION_OF_OTHERS, row.item("操作権限"), permission.managedBy().label());
        }
      }
      if (holder == null || permission == null || from == null || findings.list().size() > before) {
        return null;
      }
      return new Line(row, holder, permission, held, from, held ? last : null);
    }

    private @Nullable LocalDate from(Row row) {
      String text = file.get(row, FROM);
      LocalDate from = text.isBlank() ? usual : OperatorEntry.day(text, row.item("開始日"), findings);
      if (from != null && from.isBefore(passage.today())) {
        findings.add(FindingCode.CHANGE_IN_THE_PAST, row.item("開始日"));
      }
      return from;
    }

    private @Nullable PermissionHolder holder(Row row) {
      String login = file.get(row, OPERATOR).strip();
      String department = file.get(row, DEPARTMENT).strip();
      if (login.isEmpty() == department.isEmpty()) {
        findings.add(FindingCode.HOLDER_NOT_ONE, row.item("利用者"));
        return null;
      }
      if (!login.isEmpty()) {
        AdministeredOperator operator = operators.get(login);
        if (operator == null) {
          findings.add(FindingCode.HOLDER_UNKNOWN, row.item("利用者ID"));
          return null;
        }
        return new OfOperator(operator.number());
      }
      if (!departments.contains(department)) {
        findings.add(FindingCode.HOLDER_UNKNOWN, row.item("所属部署のコード"));
        return null;
      }
      return new OfDepartment(department);
    }

    private @Nullable Permission permission(Row row) {
      String label = file.get(row, PERMISSION).strip();
      Optional<Permission> permission = Permission.called(label);
      if (permission.isEmpty()) {
        findings.add(
            label.isEmpty() ? FindingCode.EMPTY : FindingCode.UNKNOWN_CODE, row.item("操作権限"));
      }
      return permission.orElse(null);
    }
  }
}
