package jp.daicho.server.lists;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts as they go into a CSV that people open with a spreadsheet. A spreadsheet takes a cell that
 * begins with {@code =} and the like for a formula and computes it, so that whoever gets a text
 * into the register could have it do something at somebody's desk. Such a text begins with an
 * apostrophe, which spreadsheets do not show.
 */
public final class SpreadsheetText {
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠][\\s\\S]+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9０-９][0-9０-９.,:/ー－-]*");

  private SpreadsheetText() {}

  /** A row in which no cell is a formula. */
  public static List<String> row(List<String> cells) {
    return cells.stream().map(SpreadsheetText::cell).toList();
  }

  private static String cell(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
