package jp.daicho.forms;

/**
 * Who certifies a paper (5.6). The prefecture cannot be left out, not even in a designated city.
 *
 * @param prefecture such as 愛媛県
 * @param title such as 桜見市長 or 桜見市長職務代理者
 * @param name of the mayor or the acting mayor
 */
public record Authenticator(String prefecture, String title, String name) {

  /**
   * An authenticator.
   *
   * @throws IllegalArgumentException if a part is blank
   */
  public Authenticator {
    if (prefecture.isBlank() || title.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "prefecture, title and name of the authenticator must all be given");
    }
  }

  /** The line as printed. */
  public String line() {
    return prefecture + title + "　　" + name;
  }
}
