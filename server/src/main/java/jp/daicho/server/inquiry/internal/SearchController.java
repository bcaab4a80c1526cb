package jp.daicho.server.inquiry.internal;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.moves.DraftQuery;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.moves.FoundDraft;
import jp.daicho.server.moves.ManyDrafts;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The first screen and the search (2.1). */
@Controller
final class SearchController {
  private static final String KEPT_QUERY = "inquiry.query";

  /** Where the pages of people lead back to. */
  static final String LAST_SEARCH = "inquiry.lastSearch";

  private final Enquiries enquiries;
  private final CardSearch cards;
  private final ManyDrafts drafts;
  private final SearchWards wards;
  private final OperatorMenu menu;

  SearchController(
      Enquiries enquiries,
      CardSearch cards,
      ManyDrafts drafts,
      SearchWards wards,
      OperatorMenu menu) {
    this.wards = wards;
    this.enquiries = enquiries;
    this.cards = cards;
    this.drafts = drafts;
    this.menu = menu;
  }

  /** A query that is kept out of the addresses of pages. */
  private record KeptQuery(String id, String text) implements java.io.Serializable {}

  /** The wards to narrow a search to, by their codes; none outside designated cities (1.3.3). */
  @ModelAttribute("wards")
  Map<String, String> wards() {
    return wards.all();
  }

  @ModelAttribute("scopes")
  List<Scope> scopes() {
    return List.of(Scope.values());
  }

  @GetMapping("/")
  String home(Model model) {
    boolean mayEnquire = menu.offers(Permission.ENQUIRY);
    model.addAttribute("mayEnquire", mayEnquire);
    model.addAttribute("scope", Scope.RESIDENTS);
    model.addAttribute("query", "");
    model.addAttribute("ward", mayEnquire ? wards.own() : "");
    if (mayEnquire && concernedWithDrafts()) {
      List<FoundDraft> open = drafts.list(DraftQuery.open());
      model.addAttribute("toReview", count(open, DraftState.ENTERED));
      model.addAttribute("toDecide", count(open, DraftState.REVIEWED));
    }
    return "inquiry/home";
  }

  private boolean concernedWithDrafts() {
    return menu.offers(Permission.MOVE_ENTRY)
        || menu.offers(Permission.REVIEW)
        || menu.offers(Permission.DECISION);
  }

  private static long count(List<FoundDraft> drafts, DraftState state) {
    return drafts.stream().filter(found -> found.draft().state() == state).count();
  }

  /** Takes the form and shows the result at an address one can go back to. */
  @PostMapping("/search")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "RESIDENTS") Scope scope,
      @RequestParam(defaultValue = "") String ward,
      HttpSession session,
      RedirectAttributes address) {
    if (enquiries.isSecret(q)) {
      // An Individual Number stays out of the browser's history and of every log of addresses.
      KeptQuery kept = new KeptQuery(UUID.randomUUID().toString(), q);
      session.setAttribute(KEPT_QUERY, kept);
      address.addAttribute("s", kept.id());
    } else {
      address.addAttribute("q", q.strip());
    }
    address.addAttribute("scope", scope);
    if (!ward.isEmpty()) {
      address.addAttribute("ward", ward);
    }
    return "redirect:/search";
  }

  /** Opens the resident whose 個人番号カード was read, or says why nobody was found (10.8). */
  @PostMapping("/search/card")
  String card(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model)
      throws IOException {
    CardSearch.Answer answer = file == null || file.isEmpty() ? null : cards.find(file.getBytes());
    if (answer != null && answer.residents().size() == 1 && answer.findings().isEmpty()) {
      return "redirect:/residents/" + answer.residents().getFirst().addressNumber();
    }
    if (answer == null) {
      model.addAttribute("problem", "ファイルが選ばれていません。個人番号カードの券面事項のCSVファイルを選んでください。");
    } else {
      model.addAttribute("findings", CounterFile.atFile(answer.findings()));
      model.addAttribute("holders", answer.residents());
    }
    return home(model);
  }

  @GetMapping("/search")
  String result(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String s,
      @RequestParam(defaultValue = "RESIDENTS") Scope scope,
      @RequestParam(defaultValue = "") String ward,
      @RequestParam(defaultValue = "1") int page,
      HttpSession session,
      Model model) {
    String query = s == null ? q : kept(session, s);
    model.addAttribute("query", q);
    model.addAttribute("kept", s);
    model.addAttribute("scope", scope);
    model.addAttribute("asked", !query.isBlank());
    model.addAttribute("ward", ward);
    model.addAttribute("answer", enquiries.find(query, scope, Math.max(1, page), wards.read(ward)));
    session.setAttribute(LAST_SEARCH, address(q, s, scope, ward, page));
    return "inquiry/search";
  }

  private static String address(String q, @Nullable String s, Scope scope, String ward, int page) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/search").queryParam("scope", scope);
    if (!ward.isEmpty()) {
      address.queryParam("ward", "{ward}");
    }
    return (s == null ? address.queryParam("q", "{q}") : address.queryParam("s", "{q}"))
        .queryParam("page", page)
        .encode()
        .buildAndExpand(Map.of("q", s == null ? q : s, "ward", ward))
        .toUriString();
  }

  private static String kept(HttpSession session, String id) {
    return session.getAttribute(KEPT_QUERY) instanceof KeptQuery kept && kept.id().equals(id)
        ? kept.text()
        : "";
  }
}
