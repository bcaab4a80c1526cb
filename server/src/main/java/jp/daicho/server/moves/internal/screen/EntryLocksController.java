package jp.daicho.server.moves.internal.screen;

import jp.daicho.server.moves.EntryLock.Subject;
import jp.daicho.server.moves.EntryLocks;
import jp.daicho.server.operators.CurrentOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 入力中の異動: who enters a move of whom just now, and the way out (10.3). */
@Controller
final class EntryLocksController {
  private final EntryLocks locks;
  private final CurrentOperator current;

  EntryLocksController(EntryLocks locks, CurrentOperator current) {
    this.locks = locks;
    this.current = current;
  }

  @GetMapping("/entry-locks")
  String list(Model model) {
    model.addAttribute("locks", locks.list().stream().map(EntryLockView::of).toList());
    model.addAttribute("me", current.require().operatorId());
    return "moves/entry-locks";
  }

  @PostMapping("/entry-locks/release")
  String release(
      @RequestParam Subject subject, @RequestParam String number, RedirectAttributes told) {
    locks.release(subject, number);
    told.addFlashAttribute("message", "解除しました。");
    return "redirect:/entry-locks";
  }
}
