package jp.daicho.ledger.support;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An application as an operator sees it who may not see registered domiciles (10.4): without them,
 * and without losing them when she corrects the rest.
 */
public final class HiddenDomicile {
  private static final List<String> ITEMS = List.of("domicile", "formerDomiciles");
  private static final Set<HeldBack> OFFICES =
      EnumSet.of(
          HeldBack.SUPPLEMENT_DOMICILE,
          HeldBack.SUPPLEMENT_FORMER_DOMICILE,
          HeldBack.SUPPLEMENT_EARLIER_DOMICILE);

  private HiddenDomicile() {}

  /** The application without registered domiciles. */
  public static SupportEntry hide(SupportEntry content) {
    SupportEntry shown = content;
    for (String item : ITEMS) {
      if (!shown.get(SupportGroup.APPLICANT, item).isEmpty()) {
        shown = shown.with(SupportGroup.APPLICANT, item, "");
      }
    }
    for (int row = 0; row < shown.rows(SupportGroup.ASKED).size(); row++) {
      if (isHidden(shown.get(SupportGroup.ASKED, row, "office"))) {
        shown = shown.with(SupportGroup.ASKED, row, "address", "");
      }
    }
    return shown;
  }

  /**
   * What was typed, with the stored domiciles where nothing was typed: the addresses of the offices
   * of the family register by their office, in their order.
   */
  public static SupportEntry restore(SupportEntry typed, SupportEntry stored) {
    SupportEntry whole = typed;
    for (String item : ITEMS) {
      String kept = stored.get(SupportGroup.APPLICANT, item);
      if (whole.get(SupportGroup.APPLICANT, item).isEmpty() && !kept.isEmpty()) {
        whole = whole.with(SupportGroup.APPLICANT, item, kept);
      }
    }
    Map<String, List<String>> addresses = new LinkedHashMap<>();
    for (Map<String, String> row : stored.rows(SupportGroup.ASKED)) {
      addresses
          .computeIfAbsent(row.getOrDefault("office", ""), none -> new ArrayList<>())
          .add(row.getOrDefault("address", ""));
    }
    for (int row = 0; row < whole.rows(SupportGroup.ASKED).size(); row++) {
      String office = whole.get(SupportGroup.ASKED, row, "office");
      List<String> left = addresses.getOrDefault(office, List.of());
      if (isHidden(office) && !left.isEmpty()) {
        String kept = left.removeFirst();
        if (whole.get(SupportGroup.ASKED, row, "address").isEmpty()) {
          whole = whole.with(SupportGroup.ASKED, row, "address", kept);
        }
      }
    }
    return whole;
  }

  private static boolean isHidden(String office) {
    return OFFICES.stream().anyMatch(it -> it.code().equals(office));
  }
}
