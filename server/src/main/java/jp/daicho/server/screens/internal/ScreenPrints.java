package jp.daicho.server.screens.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.ShownScreen;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Writes down that a screen is printed before it is (10.2, 10.7): who, which screen, and whose data
 * it shows. Whoever may see a screen may print it.
 */
@Controller
final class ScreenPrints {
  private static final String NAME = "画面の印刷";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Door door;
  private final CurrentOperator current;
  private final Operators operators;
  private final Tenancy tenancy;
  private final ScreenMark mark;

  ScreenPrints(
      Door door, CurrentOperator current, Operators operators, Tenancy tenancy, ScreenMark mark) {
    this.door = door;
    this.current = current;
    this.operators = operators;
    this.tenancy = tenancy;
    this.mark = mark;
  }

  /** 204 once it is in the log; 409 if the page is not one this service has made for her. */
  @PostMapping("/screen-prints")
  ResponseEntity<Void> print(
      @RequestParam String screen,
      @RequestParam(defaultValue = "") String subjects,
      @RequestParam(defaultValue = "false") boolean numberShown,
      @RequestParam String mark) {
    Operator operator = current.require();
    ShownScreen page =
        new ShownScreen(
            screen,
            Arrays.stream(subjects.split(","))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)),
            numberShown);
    if (!this.mark.fits(operator, page, mark)) {
      return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
    CurrentScreen.on(
        page.screen(),
        () ->
            door.enter(
                operation(operator),
                passage -> {
                  page.subjects().forEach(number -> passage.concerning(AddressNumber.of(number)));
                  if (page.numberShown()) {
                    passage.numberShown();
                  }
                  return passage.note("人数", Integer.toString(page.subjects().size()));
                }));
    return ResponseEntity.noContent().build();
  }

  /** The door asks for a permission; any she holds has brought her to the screen. */
  private Operation operation(Operator operator) {
    Set<Permission> held =
        tenancy.within(
            operator.municipality(), () -> operators.permissions(operator, LocalDate.now(JAPAN)));
    return Operation.of(
        NAME,
        AuditAction.SCREEN_COPY,
        held.stream().min(Permission::compareTo).orElse(Permission.ENQUIRY));
  }
}
