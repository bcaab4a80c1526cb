package jp.daicho.forms.template;

/** Where a text stands in its cell. */
public enum Align {
  /** At the left edge. */
  LEFT,
  /** In the middle. */
  CENTRE,
  /** At the right edge. */
  RIGHT
}
