package jp.daicho.server.labels.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.LabelSheet;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.labels.AddressLabels;
import jp.daicho.server.labels.AddressLabels.Choice;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screen of 宛名シール (9.6). */
@Controller
final class LabelScreens {
  private static final String PAGE = "labels/labels";
  private static final EntryItem PERSONS = new EntryItem("persons", "宛名番号");

  private final AddressLabels labels;

  private final ListPrinting lists;

  LabelScreens(AddressLabels labels, ListPrinting lists) {
    this.labels = labels;
    this.lists = lists;
  }

  @GetMapping("/labels")
  String open(
      @RequestParam(defaultValue = "") String persons,
      @RequestParam(required = false) @Nullable Long list,
      Model model) {
    return page(persons.replace(",", "\n"), list, "a4-12", 1, List.of(), model);
  }

  /** The labels as a file, or the page again with what stands against them. */
  @PostMapping("/labels")
  Object print(
      @RequestParam(defaultValue = "") String persons,
      @RequestParam(required = false) @Nullable Long list,
      @RequestParam(defaultValue = "a4-12") String sheet,
      @RequestParam(defaultValue = "1") int first,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      PrintEntry output,
      Model model) {
    try {
      byte[] pdf = pdf(labels, lines(persons), list, new Choice(sheet, first, alertsConfirmed));
      if (output.order() == null) {
        return lists.pdf(made(pdf, list));
      }
      lists.print(made(pdf, list), output);
      model.addAttribute("message", "プリンタに送りました。");
      return page(persons, list, sheet, first, List.of(), model);
    } catch (CertificateRefusedException refusal) {
      return new ModelAndView(
          page(persons, list, sheet, first, refusal.findings(), model),
          model.asMap(),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /**
   * Labels for the people typed, or for those of a list.
   *
   * @throws CertificateRefusedException if something typed is no number, too
   */
  static byte[] pdf(
      AddressLabels labels, List<String> persons, @Nullable Long list, Choice choice) {
    if (list != null) {
      return labels.printOfList(list, choice);
    }
    try {
      return labels.print(persons.stream().map(AddressNumber::parse).toList(), choice);
    } catch (InvalidValueException noNumber) {
      throw new CertificateRefusedException(
          List.of(
              Finding.of(
                  FindingCode.of(noNumber.fault()),
                  PERSONS,
                  noNumber.details().toArray(String[]::new))));
    }
  }

  /** Labels for a printer. */
  static ListPrinting.Made made(byte[] pdf, @Nullable Long list) {
    return new ListPrinting.Made(
        list == null ? Permission.CERTIFICATE_ISSUE : Permission.BATCH, "宛名シール", "labels.pdf", pdf);
  }

  private static List<String> lines(String persons) {
    return Arrays.stream(persons.split("[\\s,、]+")).filter(person -> !person.isEmpty()).toList();
  }

  private static String page(
      String persons,
      @Nullable Long list,
      String sheet,
      int first,
      List<Finding> findings,
      Model model) {
    Map<String, String> sheets = new LinkedHashMap<>();
    LabelSheet.standard().forEach((id, one) -> sheets.put(id, one.template().title()));
    model.addAttribute("sheets", sheets);
    model.addAttribute("persons", persons);
    model.addAttribute("list", list);
    model.addAttribute("sheet", sheet);
    model.addAttribute("first", first);
    model.addAttribute("findings", findings);
    return PAGE;
  }
}
