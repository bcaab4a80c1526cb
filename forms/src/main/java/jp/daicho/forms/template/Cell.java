package jp.daicho.forms.template;

import jp.daicho.forms.item.FormItem;

/**
 * A place on the paper.
 *
 * @param box where it is
 * @param content what it shows
 * @param style how
 * @param framed whether lines are drawn around it
 * @param pages on which pages it is printed
 * @param line where the form's data file describes it, for messages
 */
public record Cell(
    Box box, Content content, TextStyle style, boolean framed, Pages pages, int line) {

  /** The cell somewhere else. */
  public Cell moved(double dx, double dy) {
    return new Cell(box.moved(dx, dy), content, style, framed, pages, line);
  }

  /** True if it shows a list that may go on over pages. */
  public boolean isList() {
    return content instanceof Content.Item(FormItem item)
        && (item == FormItem.ENTRIES || item == FormItem.ANNEX);
  }

  /** True if it looks the same on every page of every paper. */
  public boolean isFixed() {
    return content instanceof Content.Words && pages == Pages.EVERY;
  }
}
