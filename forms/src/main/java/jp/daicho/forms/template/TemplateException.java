package jp.daicho.forms.template;

/**
 * A form's data file has a fault. The message names file, line and reason, for whoever edits it.
 */
public final class TemplateException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String reason;

  /**
   * A fault.
   *
   * @param line counted from 1
   */
  public TemplateException(String file, int line, String reason) {
    super(file + " line " + line + ": " + reason);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }
}
