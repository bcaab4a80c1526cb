package jp.daicho.ledger.inspection;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.inspection.InspectionConditions.District;
import jp.daicho.ledger.inspection.InspectionConditions.Order;

/** The conditions of a list in words, as its cover and the screens tell them. */
public final class InspectionSummary {
  private InspectionSummary() {}

  /** One line for each condition; what was left open says so. */
  public static List<String> lines(InspectionConditions conditions, EraCalendar eras) {
    List<String> lines = new ArrayList<>();
    lines.add("町字：" + (conditions.towns().isEmpty() ? "全域" : String.join("、", conditions.towns())));
    District district = conditions.district();
    if (district != null) {
      lines.add("地区：" + district.kind() + "　" + district.code());
    }
    if (conditions.ward() != null) {
      lines.add("行政区：" + conditions.ward().value());
    }
    if (conditions.bornFrom() != null || conditions.bornTo() != null) {
      lines.add(
          "生年月日："
              + (conditions.bornFrom() == null
                  ? ""
                  : RegisterDate.of(conditions.bornFrom()).toJapanese(eras) + "から")
              + (conditions.bornTo() == null
                  ? ""
                  : RegisterDate.of(conditions.bornTo()).toJapanese(eras) + "まで"));
    }
    lines.add(
        "性別："
            + (conditions.sex() == null
                ? "すべて"
                : conditions.sex().label().isEmpty() ? "不明" : conditions.sex().label()));
    lines.add("日本人・外国人の別：" + (conditions.kind() == null ? "すべて" : conditions.kind().label()));
    lines.add("支援対象者：" + (conditions.withSupported() ? "審査により解除した人を含む" : "除く"));
    lines.add(
        "並び順："
            + conditions.order().label()
            + (conditions.order() == Order.RANDOM ? "（種 " + conditions.seed() + "）" : ""));
    if (conditions.most() != null) {
      lines.add("抽出人数：" + conditions.most() + "人まで");
    }
    return lines;
  }
}
