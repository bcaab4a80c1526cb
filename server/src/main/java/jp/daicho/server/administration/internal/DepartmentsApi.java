package jp.daicho.server.administration.internal;

import static jp.daicho.server.administration.internal.OperatorJson.orEmpty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.server.administration.Department;
import jp.daicho.server.administration.Departments;
import jp.daicho.server.administration.OperatorDirectory;
import jp.daicho.server.administration.OperatorDirectory.DepartmentView;
import jp.daicho.server.administration.PermissionGrants;
import jp.daicho.server.administration.internal.OperatorJson.Grants;
import jp.daicho.server.administration.internal.OperatorJson.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Departments through the API (10.3). */
@RestController
@RequestMapping("/api/operator-departments")
@Tag(name = "利用者")
final class DepartmentsApi {
  private final OperatorDirectory directory;
  private final Departments departments;
  private final PermissionGrants grants;

  DepartmentsApi(OperatorDirectory directory, Departments departments, PermissionGrants grants) {
    this.directory = directory;
    this.departments = departments;
    this.grants = grants;
  }

  /** A department to be registered or renamed. */
  @Schema(name = "DepartmentEntry")
  record Entry(
      @Schema(description = "版。名称を変更するときだけ指定する") @Nullable Integer version,
      @Schema(description = "コード。登録するときだけ指定する", example = "002") @Nullable String code,
      @Schema(description = "名称", example = "税務課") @Nullable String name) {}

  /** A department with its permissions. */
  @Schema(name = "DepartmentDetail")
  record Detail(
      Department department, @Schema(description = "操作権限のすべての期間") List<Period> permissions) {}

  @Operation(summary = "所属部署の一覧")
  @GetMapping
  List<Department> list() {
    return directory.departments();
  }

  @Operation(summary = "所属部署を登録する")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Detail add(@RequestBody Entry entry) {
    departments.add(orEmpty(entry.code()), orEmpty(entry.name()));
    return find(orEmpty(entry.code()).strip());
  }

  @Operation(summary = "所属部署の照会")
  @GetMapping("/{code}")
  Detail find(@PathVariable String code) {
    DepartmentView view = directory.department(code);
    return new Detail(view.department(), view.periods().stream().map(Period::of).toList());
  }

  @Operation(summary = "所属部署の名称を変更する")
  @PutMapping("/{code}")
  Detail rename(@PathVariable String code, @RequestBody Entry entry) {
    departments.rename(code, entry.version() == null ? 0 : entry.version(), orEmpty(entry.name()));
    return find(code);
  }

  @Operation(summary = "所属部署の操作権限を、ある日から付与し、取り消す", description = "所属する全員に及びます。")
  @PostMapping("/{code}/permissions")
  Detail permit(@PathVariable String code, @RequestBody Grants change) {
    grants.change(code, change.version(), change.read());
    return find(code);
  }
}
