package jp.daicho.server.administration.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.server.administration.Departments;
import jp.daicho.server.administration.PermissionGrants;
import jp.daicho.server.findings.EntryAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens on which departments and their permissions are kept (10.3). */
@Controller
@RequestMapping("/operator-departments")
final class DepartmentScreens {
  private final Departments departments;
  private final PermissionGrants grants;
  private final AdministrationPages pages;

  DepartmentScreens(Departments departments, PermissionGrants grants, AdministrationPages pages) {
    this.departments = departments;
    this.grants = grants;
    this.pages = pages;
  }

  @GetMapping
  Object list() {
    return pages.departments(Map.of(), List.of());
  }

  @PostMapping
  Object add(@RequestParam Map<String, String> typed, RedirectAttributes told) {
    return EntryAnswer.to(
        () -> departments.add(typed.getOrDefault("code", ""), typed.getOrDefault("name", "")),
        "所属部署を登録しました。",
        "/operator-departments",
        told,
        findings -> pages.departments(typed, findings));
  }

  @GetMapping("/{code}")
  Object show(@PathVariable String code) {
    return pages.department(code, Map.of(), List.of());
  }

  @PostMapping("/{code}/name")
  Object rename(
      @PathVariable String code,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      RedirectAttributes told) {
    return done(
        code,
        () -> departments.rename(code, version, typed.getOrDefault("name", "")),
        "所属部署の名称を変更しました。",
        typed,
        told);
  }

  @PostMapping("/{code}/permissions")
  Object permit(
      @PathVariable String code,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      RedirectAttributes told) {
    return done(
        code,
        () -> grants.change(code, version, OperatorScreens.change(typed)),
        "所属部署の操作権限の変更を登録しました。",
        typed,
        told);
  }

  private Object done(
      String code,
      Runnable deed,
      String message,
      Map<String, String> typed,
      RedirectAttributes told) {
    told.addAttribute("code", code);
    return EntryAnswer.to(
        deed,
        message,
        "/operator-departments/{code}",
        told,
        findings -> pages.department(code, typed, findings));
  }
}
