package jp.daicho.server.certificates;

/** Which electronic seal is printed (5.6). */
public enum SealChoice {
  /** The seal of the mayor or the acting mayor, whoever certifies. */
  OF_AUTHENTICATOR("認証者の印"),
  /** The seal kept for certificates. */
  FOR_CERTIFICATES("証明書専用の印"),
  /** None: the form's words for a seal left out are printed. */
  NONE("公印省略");

  private final String label;

  SealChoice(String label) {
    this.label = label;
  }

  /** What the clerk reads. */
  public String label() {
    return label;
  }
}
