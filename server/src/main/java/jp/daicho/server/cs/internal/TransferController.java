package jp.daicho.server.cs.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.server.cs.TransferCertificates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screens on which a clerk finds received 転出証明書情報 and starts the entry from it (4.1.1.3). */
@Controller
@RequestMapping("/links/transfer-certificates")
final class TransferController {
  private final TransferCertificates certificates;

  TransferController(TransferCertificates certificates) {
    this.certificates = certificates;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "false") boolean movedIn, Model model) {
    model.addAttribute("rows", certificates.list(movedIn));
    model.addAttribute("movedIn", movedIn);
    return "links/transfer-certificates";
  }

  /** Shows what was received; its form goes on to the entry of 特例転入 with all of it filled in. */
  @GetMapping("/{number}")
  String open(@PathVariable long number, Model model) {
    EnteredMove entry = certificates.entry(number);
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    for (CommonField field : CommonField.values()) {
      put(field.path(), field.label(), entry.get(field), fields, shown);
    }
    for (int i = 0; i < entry.persons().size(); i++) {
      for (PersonField field : PersonField.values()) {
        put(
            PersonReading.at(i, field).path(),
            (i + 1) + "人目の" + field.label(),
            entry.persons().get(i).get(field),
            fields,
            shown);
      }
    }
    model.addAttribute("fields", fields);
    model.addAttribute("shown", shown);
    model.addAttribute("persons", entry.persons().size());
    model.addAttribute("type", entry.type());
    return "links/transfer-certificate";
  }

  private static void put(
      String path,
      String label,
      String text,
      Map<String, String> fields,
      Map<String, String> shown) {
    if (!text.isEmpty()) {
      fields.put(path, text);
      shown.put(label, text);
    }
  }
}
