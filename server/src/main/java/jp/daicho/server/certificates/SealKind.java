package jp.daicho.server.certificates;

import java.util.Arrays;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.reference.AuthenticatorRole;

/** The kinds of electronic seals a municipality keeps (1.3.7, 5.6). Branch offices have none. */
public enum SealKind {
  /** 市区町村長の印; of a ward that of its head. */
  MAYOR("市区町村長の印"),
  /** 職務代理者の印. */
  ACTING_MAYOR("職務代理者の印"),
  /** 証明書専用の印. */
  CERTIFICATE("証明書専用の印"),
  /** カード券面用の印, the only one that may be red. It is kept here for the printing of cards. */
  CARD("カード券面用の印");

  private final String label;

  SealKind(String label) {
    this.label = label;
  }

  /** The words of the standard. */
  public String label() {
    return label;
  }

  /** The seal that belongs to a role. */
  public static SealKind of(AuthenticatorRole role) {
    return switch (role) {
      case MAYOR -> MAYOR;
      case ACTING_MAYOR -> ACTING_MAYOR;
    };
  }

  /**
   * The kind of a name.
   *
   * @throws InvalidValueException if there is none
   */
  public static SealKind parse(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "kind"));
  }
}
