package jp.daicho.server.cs.internal;

import java.util.List;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.cs.IndividualNumbers;
import jp.daicho.server.cs.IndividualNumbers.Cause;
import jp.daicho.server.moves.MoveRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which a change of an Individual Number is asked for (7.1.2.1). */
@Controller
final class IndividualNumberPages {
  private static final EntryItem PERSON = new EntryItem("addressNumber", "宛名番号");

  private final IndividualNumbers numbers;

  IndividualNumberPages(IndividualNumbers numbers) {
    this.numbers = numbers;
  }

  @GetMapping("/links/individual-number")
  String show(@RequestParam(defaultValue = "") String person, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("causes", List.of(Cause.CHANGED_ON_CLAIM, Cause.CHANGED_EX_OFFICIO));
    return "links/individual-number";
  }

  @PostMapping("/links/individual-number")
  String ask(@RequestParam String person, @RequestParam Cause cause, RedirectAttributes told) {
    try {
      numbers.askForChange(read(person), cause);
      told.addFlashAttribute("message", "個人番号の変更要求を送信待ちとしました。");
    } catch (MoveRefusedException refusal) {
      Finding finding = refusal.findings().getFirst();
      told.addFlashAttribute(
          "problem", finding.number() + "　" + finding.reason() + finding.remedy());
    }
    return "redirect:/links/individual-number";
  }

  /** A 宛名番号 as typed. */
  static AddressNumber read(String typed) {
    Findings findings = new Findings();
    AddressNumber number = findings.require(typed, PERSON, AddressNumber::of);
    if (number == null) {
      throw new MoveRefusedException(findings.list());
    }
    return number;
  }
}
