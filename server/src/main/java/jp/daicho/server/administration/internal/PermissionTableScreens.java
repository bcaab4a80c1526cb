package jp.daicho.server.administration.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.administration.OperatorEntry;
import jp.daicho.server.administration.PermissionFile;
import jp.daicho.server.administration.PermissionTable;
import jp.daicho.server.administration.Shown;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.lists.PrintedList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 操作権限一覧表 (10.3): on the screen, printed, saved, and changed in bulk by a file. */
@Controller
final class PermissionTableScreens {
  private final PermissionTable table;
  private final PermissionFile file;
  private final ListPrinting lists;
  private final Clock clock;

  PermissionTableScreens(
      PermissionTable table, PermissionFile file, ListPrinting lists, Clock clock) {
    this.table = table;
    this.file = file;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/operator-permissions")
  ModelAndView show(@RequestParam(defaultValue = "") String day) {
    return page(day, "", List.of());
  }

  @GetMapping("/operator-permissions.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String day) {
    return lists.pdf(table.permission(), printed(table, day));
  }

  @GetMapping("/operator-permissions.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String day) {
    return lists.csv(table.permission(), printed(table, day));
  }

  @PostMapping("/operator-permissions.pdf")
  ResponseEntity<byte[]> print(
      @RequestParam(defaultValue = "") String day, PrintEntry output, RedirectAttributes told) {
    return lists.print(
        ListPrinting.Made.of(table.permission(), printed(table, day), clock.instant()),
        output,
        "/operator-permissions",
        told);
  }

  @PostMapping("/operator-permissions/file")
  Object load(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "false") boolean tryOnly,
      RedirectAttributes told)
      throws IOException {
    try {
      PermissionFile.Result result =
          this.file.load(file == null ? new byte[0] : file.getBytes(), from, tryOnly);
      String counts =
          "付与" + result.given() + "件、取消し" + result.taken() + "件、利用者・所属部署" + result.holders() + "件";
      told.addFlashAttribute(
          "message",
          tryOnly ? "ファイルに誤りはありません（" + counts + "）。まだ登録していません。" : "一括登録しました（" + counts + "）。");
      return "redirect:/operator-permissions";
    } catch (EntryRefusedException refusal) {
      return page("", from, refusal.findings());
    }
  }

  private ModelAndView page(String day, String from, List<Finding> findings) {
    ModelAndView page = EntryAnswer.page("operators/permissions", CounterFile.atFile(findings));
    page.addObject("lines", table.on(day(day)));
    page.addObject("permissions", table.permissions());
    page.addObject("day", day.isBlank() ? Shown.day(LocalDate.now(clock)) : day);
    page.addObject("from", from);
    return page;
  }

  static PrintedList printed(PermissionTable table, String day) {
    return PermissionTable.printed(table.on(day(day)));
  }

  /** A day as typed; null for today. */
  static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : OperatorEntry.parse(typed);
    } catch (InvalidValueException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
    }
  }
}
