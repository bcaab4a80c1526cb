package jp.daicho.forms.template;

/**
 * A place on the paper.
 *
 * @param box where it is
 * @param content what it shows
 * @param style how
 * @param framed whether lines are drawn around it
 * @param pages on which pages it is printed
 */
public record Cell(Box box, Content content, TextStyle style, boolean framed, Pages pages) {

  /** True if it looks the same on every page of every paper. */
  public boolean isFixed() {
    return content instanceof Content.Words && pages == Pages.EVERY;
  }
}
