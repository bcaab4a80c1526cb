package jp.daicho.server.cs.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.cs.ArrivalNotices;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.operators.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens on which a clerk deals with 転入通知 that could not be taken in (4.1.3.1.2). */
@Controller
@RequestMapping("/links/arrival-notices")
final class ArrivalNoticesController {
  private static final List<CommonField> FIELDS =
      List.of(
          CommonField.MOVED_ON,
          CommonField.NOTICED_ON,
          CommonField.DESTINATION_KIND,
          CommonField.DESTINATION_MUNICIPALITY_CODE,
          CommonField.DESTINATION_POSTAL_CODE,
          CommonField.DESTINATION_ADDRESS_CODE,
          CommonField.DESTINATION_TOWN,
          CommonField.DESTINATION_LOT,
          CommonField.DESTINATION_BUILDING,
          CommonField.DESTINATION_HOUSEHOLDER);
  private static final String PERSON = PersonReading.at(0, PersonField.ADDRESS_NUMBER).path();

  private final ArrivalNotices notices;
  private final ListPrinting lists;
  private final Clock clock;

  ArrivalNoticesController(ArrivalNotices notices, ListPrinting lists, Clock clock) {
    this.notices = notices;
    this.lists = lists;
    this.clock = clock;
  }

  /** A field to correct. */
  record Field(String id, String label, String value) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute("rows", notices.list());
    return "links/arrival-notices";
  }

  @GetMapping(path = "/list.csv")
  ResponseEntity<byte[]> csv() {
    return lists.csv(Permission.MOVE_ENTRY, ArrivalNoticesList.of(notices.list()));
  }

  @GetMapping("/list.pdf")
  ResponseEntity<byte[]> pdf() {
    return lists.pdf(Permission.MOVE_ENTRY, ArrivalNoticesList.of(notices.list()));
  }

  @PostMapping("/list.pdf")
  ResponseEntity<byte[]> print(PrintEntry output, RedirectAttributes told) {
    return lists.print(
        ListPrinting.Made.of(
            Permission.MOVE_ENTRY, ArrivalNoticesList.of(notices.list()), clock.instant()),
        output,
        "/links/arrival-notices",
        told);
  }

  @GetMapping("/{number}")
  ModelAndView open(@PathVariable long number) {
    ArrivalNotices.Opened opened = notices.open(number);
    return page(HttpStatus.OK, opened.failed(), opened.entry(), List.of());
  }

  @PostMapping("/{number}")
  ModelAndView enter(
      @PathVariable long number, @RequestParam Map<String, String> typed, RedirectAttributes told) {
    EnteredMove entry = entry(typed);
    try {
      Draft draft =
          notices.enter(number, entry, DraftSource.SCREEN, typed.containsKey("alertsConfirmed"));
      told.addFlashAttribute("message", "仮登録しました（仮登録番号" + draft.number() + "）。まだ除票には記載されていません。");
      return new ModelAndView("redirect:/drafts/" + draft.number());
    } catch (MoveRefusedException refusal) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          notices.open(number).failed(),
          entry,
          refusal.findings());
    }
  }

  private static EnteredMove entry(Map<String, String> typed) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    FIELDS.forEach(field -> common.put(field, typed.getOrDefault(field.path(), "")));
    return new EnteredMove(
        MoveTypes.standard().get(ArrivalEntry.TYPE),
        common,
        List.of(
            new PersonEntry(
                Map.of(PersonField.ADDRESS_NUMBER, typed.getOrDefault(PERSON, "").strip()))));
  }

  private static ModelAndView page(
      HttpStatus status, ArrivalNotices.Failed notice, EnteredMove entry, List<Finding> findings) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field(
            PERSON,
            PersonField.ADDRESS_NUMBER.label(),
            entry.persons().getFirst().get(PersonField.ADDRESS_NUMBER)));
    FIELDS.forEach(field -> fields.add(new Field(field.path(), label(field), entry.get(field))));
    ModelAndView page = new ModelAndView("links/arrival-notice", status);
    page.addObject("notice", notice);
    page.addObject("fields", fields);
    page.addObject("findings", findings);
    return page;
  }

  private static String label(CommonField field) {
    return switch (field) {
      case MOVED_ON -> "転出年月日（確定）";
      case NOTICED_ON -> "転入通知日";
      default -> field.label();
    };
  }
}
