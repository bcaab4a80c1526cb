package jp.daicho.server.inquiry.internal;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.moves.DraftQuery;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.moves.FoundDraft;
import jp.daicho.server.moves.ManyDrafts;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchFields;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

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
  private record KeptQuery(String id, HashMap<String, String> fields) implements Serializable {}

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
    SearchForm.put(model, new SearchFields(Map.of()));
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
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(defaultValue = "RESIDENTS") Scope scope,
      @RequestParam(defaultValue = "") String ward,
      HttpSession session) {
    SearchFields fields = fields(parameters);
    if (!enquiries.isSecret(fields)) {
      return "redirect:" + new SearchAddress(fields, null, scope, ward).page(1);
    }
    // An Individual Number stays out of the browser's history and of every log of addresses.
    KeptQuery kept = new KeptQuery(UUID.randomUUID().toString(), new HashMap<>(fields.byKey()));
    session.setAttribute(KEPT_QUERY, kept);
    return "redirect:" + new SearchAddress(fields, kept.id(), scope, ward).page(1);
  }

  private static SearchFields fields(MultiValueMap<String, String> parameters) {
    Map<String, String> joined = new HashMap<>();
    parameters.forEach(
        (name, values) ->
            joined.put(
                name,
                values.stream()
                    .filter(Objects::nonNull)
                    .filter(value -> !value.isBlank())
                    .collect(Collectors.joining(","))));
    return SearchFields.of(joined);
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
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(required = false) @Nullable String s,
      @RequestParam(defaultValue = "RESIDENTS") Scope scope,
      @RequestParam(defaultValue = "") String ward,
      @RequestParam(defaultValue = "1") int page,
      HttpSession session,
      Model model) {
    SearchFields shown = fields(parameters);
    SearchFields asked = s == null ? shown : kept(session, s);
    SearchAddress address = new SearchAddress(shown, s, scope, ward);
    SearchForm.put(model, shown);
    model.addAttribute("kept", s);
    model.addAttribute("scope", scope);
    model.addAttribute("asked", !asked.askNothing());
    model.addAttribute("ward", ward);
    model.addAttribute("address", address);
    model.addAttribute("answer", enquiries.find(asked, scope, Math.max(1, page), wards.read(ward)));
    session.setAttribute(LAST_SEARCH, address.page(page));
    return "inquiry/search";
  }

  private static SearchFields kept(HttpSession session, String id) {
    return session.getAttribute(KEPT_QUERY) instanceof KeptQuery kept && kept.id().equals(id)
        ? SearchFields.of(kept.fields())
        : new SearchFields(Map.of());
  }
}
