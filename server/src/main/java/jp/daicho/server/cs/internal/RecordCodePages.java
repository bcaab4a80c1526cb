package jp.daicho.server.cs.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.daicho.server.cs.RecordCodeFetching;
import jp.daicho.server.links.PartnerRefusedException;
import jp.daicho.server.links.PartnerUnreachableException;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.RecordCodes;
import jp.daicho.server.registry.RecordCodeStock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen of the pool of resident record codes, and fetching more by screen and API (4.3.1). */
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

  /** How many to fetch. */
  record Wanted(@Schema(description = "件数（1～10000）", example = "100") int count) {}

  @io.swagger.v3.oas.annotations.tags.Tag(name = "住民票コード")
  @io.swagger.v3.oas.annotations.Operation(summary = "新規付番用の住民票コードを住基ネットCSから取得し、蓄積する")
  @PostMapping("/api/record-codes/fetch")
  @ResponseBody
  RecordCodeStock fetch(@RequestBody Wanted wanted) {
    try {
      return fetching.fetch(wanted.count());
    } catch (IllegalArgumentException wrong) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, wrong);
    } catch (PartnerRefusedException | PartnerUnreachableException failure) {
      throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, null, failure);
    }
  }
}
