package jp.daicho.server.households.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.households.MemberOrders;
import jp.daicho.server.households.OrderedHousehold;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The screen on which the members of a household are put in order (5.2). Each press of a button
 * shows the order anew; nothing is kept before it is registered.
 */
@Controller
@RequestMapping("/households/{number}/order")
final class MemberOrderScreen {
  private static final String PAGE = "households/order";

  private final MemberOrders orders;
  private final OperatorMenu menu;

  MemberOrderScreen(MemberOrders orders, OperatorMenu menu) {
    this.orders = orders;
    this.menu = menu;
  }

  @GetMapping
  String page(@PathVariable String number, Model model) {
    OrderedHousehold household = find(number);
    show(number, household, household.members(), "", model);
    return PAGE;
  }

  /** The page with a member one place up or down, or with all in the order of the rule. */
  @PostMapping("/sorting")
  String sort(
      @PathVariable String number,
      @RequestParam(defaultValue = "") List<String> member,
      @RequestParam(required = false) @Nullable String up,
      @RequestParam(required = false) @Nullable String down,
      @RequestParam(required = false) @Nullable String rule,
      Model model) {
    OrderedHousehold household = find(number);
    List<ResidentLine> lines = new ArrayList<>(inOrder(household, member));
    String focus = "rule";
    if (rule != null) {
      lines = inOrder(household, household.byRule().stream().map(one -> one.value()).toList());
    } else if (up != null) {
      move(lines, up, -1);
      focus = "up-" + up;
    } else if (down != null) {
      move(lines, down, 1);
      focus = "down-" + down;
    }
    show(number, household, lines, focus, model);
    return PAGE;
  }

  @PostMapping
  Object set(
      @PathVariable String number,
      @RequestParam(defaultValue = "") List<String> member,
      @RequestParam(defaultValue = "0") int setting,
      RedirectAttributes told,
      Model model) {
    HouseholdNumber household = MemberOrderApi.read(number);
    try {
      if (orders.set(household, MemberOrderApi.members(member), setting).isEmpty()) {
        throw MemberOrderApi.unknown();
      }
    } catch (EntryRefusedException refusal) {
      return refused(number, member, refusal.findings(), model);
    }
    told.addFlashAttribute("message", "並び順を登録しました。");
    told.addAttribute("number", number);
    return "redirect:/households/{number}";
  }

  /** The order as it was made up stands where it still names the members. */
  private ModelAndView refused(
      String number, List<String> member, List<Finding> findings, Model model) {
    OrderedHousehold household = find(number);
    show(number, household, inOrder(household, member), "", model);
    model.addAttribute("findings", findings);
    return EntryAnswer.refused(PAGE, model);
  }

  private OrderedHousehold find(String number) {
    return orders.of(MemberOrderApi.read(number)).orElseThrow(MemberOrderApi::unknown);
  }

  /** The members in an order made up; who is not named follows. */
  private static List<ResidentLine> inOrder(OrderedHousehold household, List<String> numbers) {
    Map<String, ResidentLine> left = new LinkedHashMap<>();
    household.members().forEach(line -> left.put(line.addressNumber(), line));
    List<ResidentLine> lines = new ArrayList<>();
    for (String number : numbers) {
      ResidentLine line = left.remove(number);
      if (line != null) {
        lines.add(line);
      }
    }
    lines.addAll(left.values());
    return lines;
  }

  private static void move(List<ResidentLine> lines, String number, int by) {
    for (int i = 0; i < lines.size(); i++) {
      int to = i + by;
      if (lines.get(i).addressNumber().equals(number) && to >= 0 && to < lines.size()) {
        Collections.swap(lines, i, to);
        return;
      }
    }
  }

  private void show(
      String number,
      OrderedHousehold household,
      List<ResidentLine> lines,
      String focus,
      Model model) {
    Map<String, Integer> byRule = new LinkedHashMap<>();
    household.byRule().forEach(member -> byRule.put(member.value(), byRule.size() + 1));
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    model.addAttribute("number", number);
    model.addAttribute("lines", lines);
    model.addAttribute("byRule", byRule);
    model.addAttribute("present", lines.equals(household.members()));
    model.addAttribute("setting", household.latest());
    model.addAttribute(
        "settings",
        household.settings().stream().map(one -> ShownSetting.of(one, household, dates)).toList());
    model.addAttribute("focus", focus(lines, focus));
    model.addAttribute("mayOrder", menu.offers(Permission.MEMBER_ORDER));
    model.addAttribute("findings", List.of());
  }

  /** The button pressed, or its neighbour when whoever was moved can go no further. */
  private static String focus(List<ResidentLine> lines, String focus) {
    if (focus.equals("up-" + lines.getFirst().addressNumber())) {
      return "down-" + lines.getFirst().addressNumber();
    }
    if (focus.equals("down-" + lines.getLast().addressNumber())) {
      return "up-" + lines.getLast().addressNumber();
    }
    return focus.isEmpty() ? "down-" + lines.getFirst().addressNumber() : focus;
  }
}
