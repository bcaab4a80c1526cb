package jp.daicho.server.certificates.internal;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.certificates.RegisteredSeal;
import jp.daicho.server.certificates.SealEntry;
import jp.daicho.server.certificates.SealKind;
import jp.daicho.server.certificates.Seals;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.reference.OperatorWards;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which the electronic seals are kept (1.3.7, 5.6). */
@Controller
final class SealScreens {
  /** Dots of a screen to a millimetre, as style sheets count them. */
  private static final double DOTS_PER_MILLIMETRE = 96 / 25.4;

  private final Seals seals;
  private final CurrentOperator current;

  SealScreens(Seals seals, CurrentOperator current) {
    this.seals = seals;
    this.current = current;
  }

  /**
   * A seal as the screen shows it.
   *
   * @param ward the name of the ward, or empty
   * @param image the image as an address of its own
   * @param width of the image at its true size, in dots of the screen
   */
  record Shown(
      long number,
      String kind,
      String ward,
      String colour,
      String from,
      String to,
      double size,
      String image,
      long width,
      boolean over) {}

  @GetMapping("/seals")
  ModelAndView all() {
    return page(null, List.of());
  }

  @PostMapping("/seals")
  Object register(
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      RedirectAttributes told)
      throws IOException {
    SealEntry entry =
        new SealEntry(
            typed.getOrDefault("kind", ""),
            typed.getOrDefault("ward", ""),
            typed.getOrDefault("colour", ""),
            typed.getOrDefault("from", ""),
            typed.getOrDefault("to", ""),
            typed.getOrDefault("size", ""),
            file == null ? new byte[0] : file.getBytes());
    return EntryAnswer.to(
        () -> seals.register(entry),
        "公印を登録しました。",
        "/seals",
        told,
        findings -> page(entry, findings));
  }

  @PostMapping("/seals/{number}/end")
  Object end(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String lastDay,
      RedirectAttributes told) {
    return EntryAnswer.to(
        () -> {
          if (seals.end(number, lastDay).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
          }
        },
        "公印の使用終了日を登録しました。",
        "/seals",
        told,
        findings -> page(null, findings));
  }

  private ModelAndView page(@Nullable SealEntry entry, List<Finding> findings) {
    Map<String, String> wards = OperatorWards.of(current.require().municipality());
    ModelAndView page = EntryAnswer.page("seals/list", findings);
    Map<String, String> kinds = new LinkedHashMap<>();
    for (SealKind kind : SealKind.values()) {
      kinds.put(kind.name(), kind.label());
    }
    Map<String, String> withNone = new LinkedHashMap<>();
    if (!wards.isEmpty()) {
      withNone.put("", "（市全体）");
      withNone.putAll(wards);
    }
    Map<String, String> colours = new LinkedHashMap<>();
    colours.put("BLACK", "黒色");
    colours.put("RED", "赤色（カード券面用の印だけ）");
    page.addObject("kinds", kinds);
    page.addObject("wards", withNone);
    page.addObject("colours", colours);
    page.addObject("entry", entry);
    page.addObject("seals", seals.all().stream().map(seal -> shown(seal, wards)).toList());
    return page;
  }

  private static Shown shown(RegisteredSeal seal, Map<String, String> wards) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    var ward = seal.ward();
    var to = seal.to();
    return new Shown(
        seal.number(),
        seal.kind().label(),
        ward == null ? "" : wards.getOrDefault(ward.value(), ward.value()),
        seal.red() ? "赤色" : "黒色",
        dates.of(seal.from()),
        to == null ? "" : dates.of(to),
        seal.size(),
        "data:image/png;base64," + Base64.getEncoder().encodeToString(seal.png()),
        Math.round(seal.size() * DOTS_PER_MILLIMETRE),
        seal.isOver(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"))));
  }
}
