package jp.daicho.server.administration.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.administration.Department;
import jp.daicho.server.administration.OperatorDirectory;
import jp.daicho.server.administration.OperatorDirectory.DepartmentView;
import jp.daicho.server.administration.OperatorEntry;
import jp.daicho.server.administration.OperatorView;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of operators and departments show. */
@Component
final class AdministrationPages {
  private final OperatorDirectory directory;
  private final OperatorMenu menu;
  private final CurrentOperator current;
  private final Clock clock;

  AdministrationPages(
      OperatorDirectory directory, OperatorMenu menu, CurrentOperator current, Clock clock) {
    this.directory = directory;
    this.menu = menu;
    this.current = current;
    this.clock = clock;
  }

  /** The page of an operator. */
  ModelAndView operator(
      long number, @Nullable OperatorEntry typed, Map<String, String> fields, List<Finding> found) {
    OperatorView view = directory.find(number);
    ModelAndView page = EntryAnswer.page("operators/operator", found);
    page.addObject("view", view);
    page.addObject("operator", view.operator());
    page.addObject("own", current.require().operatorId() == number);
    page.addObject(
        "entry",
        typed == null
            ? new OperatorEntry(
                view.operator().profile().displayName(),
                view.operator().profile().departmentCode(),
                orEmpty(view.operator().profile().placeCode()),
                view.operator().profile().ownPlaceOnly())
            : typed);
    page.addObject("fields", fields);
    page.addObject(
        "permissions",
        ShownPermission.all(possible(), view.periods(), view.byDepartment(), mayManage(), today()));
    choices(page);
    return page;
  }

  /** The form of a new operator. */
  ModelAndView form(OperatorEntry entry, Map<String, String> fields, List<Finding> found) {
    ModelAndView page = EntryAnswer.page("operators/form", found);
    page.addObject("entry", entry);
    page.addObject("fields", fields);
    choices(page);
    return page;
  }

  /** The list of departments with the form of a new one. */
  ModelAndView departments(Map<String, String> fields, List<Finding> found) {
    ModelAndView page = EntryAnswer.page("operators/departments", found);
    page.addObject("departments", directory.departments());
    page.addObject("fields", fields);
    page.addObject("mayManage", menu.offers(Permission.OPERATOR_ADMINISTRATION));
    return page;
  }

  /** The page of a department. */
  ModelAndView department(String code, Map<String, String> fields, List<Finding> found) {
    DepartmentView view = directory.department(code);
    ModelAndView page = EntryAnswer.page("operators/department", found);
    page.addObject("department", view.department());
    page.addObject("fields", fields);
    page.addObject("mayManage", menu.offers(Permission.OPERATOR_ADMINISTRATION));
    page.addObject(
        "permissions",
        ShownPermission.all(possible(), view.periods(), Set.of(), mayManage(), today()));
    return page;
  }

  private void choices(ModelAndView page) {
    Map<String, String> departments = new LinkedHashMap<>();
    for (Department one : directory.departments()) {
      departments.put(one.code(), one.name());
    }
    Map<String, String> places = new LinkedHashMap<>();
    places.put("", "（なし）");
    places.putAll(directory.places());
    page.addObject("departments", departments);
    page.addObject("places", places);
    page.addObject("mayManage", menu.offers(Permission.OPERATOR_ADMINISTRATION));
  }

  /** Which of the two managing permissions whoever is at work has. */
  private Set<Permission> mayManage() {
    EnumSet<Permission> may = EnumSet.noneOf(Permission.class);
    Stream.of(Permission.OPERATOR_ADMINISTRATION, Permission.DISPLAY_ADMINISTRATION)
        .filter(menu::offers)
        .forEach(may::add);
    return may;
  }

  private Set<Permission> possible() {
    return Permission.of(current.require().municipality());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
