package jp.daicho.server.inquiry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.Sex;
import jp.daicho.server.registry.SearchField;
import jp.daicho.server.registry.SearchFields;
import jp.daicho.server.registry.SearchTerm.Empty;
import jp.daicho.server.registry.SearchTerm.Part;
import org.springframework.ui.Model;

/** What the search form shows besides what was filled in: the choices, by their values (2.1.3). */
final class SearchForm {
  private static final Map<String, String> PARTS = new LinkedHashMap<>();
  private static final Map<String, String> SEXES = new LinkedHashMap<>();
  private static final Map<String, String> REASONS = new LinkedHashMap<>();
  private static final Map<String, String> ITEMS = new LinkedHashMap<>();

  static {
    for (Part part : Part.values()) {
      PARTS.put(part.name(), part.label());
    }
    SEXES.put("", "");
    for (Sex sex : List.of(Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)) {
      SEXES.put(sex.code(), sex == Sex.UNKNOWN ? "空欄" : sex.label());
    }
    REASONS.put("", "");
    MoveReasons.standard().all().stream()
        .filter(reason -> reason.effect() == MoveReason.Effect.DELETION)
        .forEach(reason -> REASONS.put(reason.name(), reason.name()));
    ITEMS.put("", "");
    for (Empty.Item item : Empty.Item.values()) {
      ITEMS.put(item.name(), item.label());
    }
  }

  private SearchForm() {}

  /** The fields and their choices. */
  static void put(Model model, SearchFields fields) {
    model.addAttribute("fields", fields);
    model.addAttribute("conditions", inWords(fields));
    model.addAttribute("parts", PARTS);
    model.addAttribute("sexes", SEXES);
    model.addAttribute("deletionReasons", REASONS);
    model.addAttribute("emptyItems", ITEMS);
  }

  /** What was filled in, in one line: the words as they are, the others with their labels. */
  static String inWords(SearchFields fields) {
    List<String> parts = new ArrayList<>();
    fields
        .values()
        .forEach(
            (field, text) ->
                parts.add(
                    field == SearchField.QUERY ? text : field.label() + "：" + value(field, text)));
    return String.join("、", parts);
  }

  private static String value(SearchField field, String text) {
    return switch (field) {
      case PART -> PARTS.getOrDefault(text, text);
      case SEX -> SEXES.getOrDefault(text, text);
      case EXACT -> "はい";
      case EMPTY ->
          Arrays.stream(text.split(","))
              .map(item -> ITEMS.getOrDefault(item, item))
              .collect(Collectors.joining("・"));
      default -> text;
    };
  }
}
