package jp.daicho.server.cs.internal;

import jp.daicho.server.cs.RecordCodeFetching;
import jp.daicho.server.links.PartnerRefusedException;
import jp.daicho.server.links.PartnerUnreachableException;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.RecordCodes;
import jp.daicho.server.registry.RecordCodeStock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen of the pool of resident record codes, and fetching more (4.3.1). */
@Controller
@RequestMapping
final class RecordCodePages {
  private static final String REDIRECT = "redirect:/record-codes";

  private final RecordCodes codes;
  private final RecordCodeFetching fetching;

  RecordCodePages(RecordCodes codes, RecordCodeFetching fetching) {
    this.codes = codes;
    this.fetching = fetching;
  }

  @GetMapping("/record-codes")
  String show(Model model) {
    RecordCodeStock stock = codes.stock();
    model.addAttribute("stock", stock);
    model.addAttribute("low", stock.isLowAfter(0));
    model.addAttribute("linked", fetching.isPossible());
    return "links/record-codes";
  }

  @PostMapping("/record-codes/level")
  String level(@RequestParam String level, RedirectAttributes told) {
    if (level.strip().matches("\\d{1,6}")) {
      codes.setLevel(Integer.parseInt(level.strip()));
      told.addFlashAttribute("message", "アラートを表示する件数を設定しました。");
    } else {
      told.addFlashAttribute("problem", "件数は0から999999までの数字で入れてください。");
    }
    return REDIRECT;
  }

  @PostMapping("/record-codes/fetch")
  String fetch(@RequestParam String count, RedirectAttributes told) {
    int wanted = count.strip().matches("\\d{1,5}") ? Integer.parseInt(count.strip()) : 0;
    if (wanted < 1 || wanted > RecordCodeFetching.MOST) {
      told.addFlashAttribute("problem", "件数は1から" + RecordCodeFetching.MOST + "までの数字で入れてください。");
      return REDIRECT;
    }
    try {
      RecordCodeStock stock = fetching.fetch(wanted);
      told.addFlashAttribute("message", "住民票コードを取得しました。残りは" + stock.left() + "件です。");
    } catch (PartnerUnreachableException failure) {
      told.addFlashAttribute("problem", failure.getMessage());
    } catch (PartnerRefusedException refusal) {
      told.addFlashAttribute("problem", refusal.reason());
    } catch (MoveRefusedException refusal) {
      told.addFlashAttribute("problem", refusal.findings().getFirst().reason());
    }
    return REDIRECT;
  }
}
