package jp.daicho.server.inquiry.internal;

import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.memos.MemoVersion;
import jp.daicho.server.memos.Memos;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the memos about a resident (1.1.15). */
@Controller
@RequestMapping("/residents/{number}/memos")
final class MemoController {
  private final Memos memos;
  private final Enquiries enquiries;
  private final OperatorMenu menu;

  MemoController(Memos memos, Enquiries enquiries, OperatorMenu menu) {
    this.memos = memos;
    this.enquiries = enquiries;
    this.menu = menu;
  }

  @GetMapping
  String page(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Integer memo,
      Model model) {
    MemoVersion chosen =
        memo == null
            ? null
            : memos.of(read(number)).stream()
                .filter(version -> version.number() == memo)
                .findFirst()
                .orElseThrow(RecordController::unknown);
    fill(model, number);
    model.addAttribute("chosen", chosen);
    model.addAttribute("text", chosen == null ? "" : chosen.text());
    return "inquiry/memos";
  }

  @PostMapping
  Object write(@PathVariable String number, @RequestParam String text, RedirectAttributes told) {
    try {
      MemoVersion kept = memos.write(read(number), text).orElseThrow(RecordController::unknown);
      return done(kept, "メモを登録しました。", told);
    } catch (EntryRefusedException refusal) {
      return refused(number, refusal, null, text);
    }
  }

  @PostMapping("/{memo}")
  Object correct(
      @PathVariable String number,
      @PathVariable int memo,
      @RequestParam int version,
      @RequestParam String text,
      RedirectAttributes told) {
    try {
      MemoVersion kept =
          memos.correct(read(number), memo, version, text).orElseThrow(RecordController::unknown);
      return done(kept, "メモを修正しました。", told);
    } catch (EntryRefusedException refusal) {
      return refused(number, refusal, chosen(number, memo), text);
    }
  }

  @PostMapping("/{memo}/deletion")
  Object delete(
      @PathVariable String number,
      @PathVariable int memo,
      @RequestParam int version,
      RedirectAttributes told) {
    try {
      MemoVersion kept =
          memos.delete(read(number), memo, version).orElseThrow(RecordController::unknown);
      return done(kept, "メモを削除しました。", told);
    } catch (EntryRefusedException refusal) {
      return refused(number, refusal, chosen(number, memo), "");
    }
  }

  private static String done(MemoVersion kept, String message, RedirectAttributes told) {
    told.addFlashAttribute("message", message);
    told.addAttribute("number", kept.person().value());
    return "redirect:/residents/{number}/memos";
  }

  private ModelAndView refused(
      String number, EntryRefusedException refusal, @Nullable MemoVersion chosen, String text) {
    ModelAndView page = new ModelAndView("inquiry/memos", HttpStatus.UNPROCESSABLE_CONTENT);
    Model model = new org.springframework.ui.ExtendedModelMap();
    fill(model, number);
    page.addAllObjects(model.asMap());
    page.addObject("findings", refusal.findings());
    page.addObject("chosen", chosen);
    page.addObject("text", text);
    return page;
  }

  private @Nullable MemoVersion chosen(String number, int memo) {
    return memos.of(read(number)).stream()
        .filter(version -> version.number() == memo)
        .findFirst()
        .orElse(null);
  }

  private void fill(Model model, String number) {
    AddressNumber person = read(number);
    model.addAttribute(
        "resident", enquiries.resident(person, false).orElseThrow(RecordController::unknown));
    model.addAttribute("memos", memos.of(person).stream().map(ShownMemo::of).toList());
    model.addAttribute("memoHistory", memos.history(person).stream().map(ShownMemo::of).toList());
    model.addAttribute("mayWrite", menu.offers(Permission.MEMO_ENTRY));
  }

  private static AddressNumber read(String number) {
    return RecordController.read(number, AddressNumber::of);
  }
}
