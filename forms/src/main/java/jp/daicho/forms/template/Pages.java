package jp.daicho.forms.template;

/** On which pages of a paper something is printed. */
public enum Pages {
  /** On each. */
  EVERY,
  /** On the last only, such as the certification sentence (5.1). */
  LAST
}
