package jp.daicho.ledger.address;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * An address outside the municipality, where a person came from (転入前住所) or went to (転出先住所), in the
 * four ways a record may have it: in Japan, abroad, not known (不明), or none, as for a newborn
 * (4.1.3.0.2, 4.2.1.1).
 */
public sealed interface OutsideAddress {

  /** As printed; empty if there is none. */
  String oneLine();

  /** The same without its 方書, for where that is left out on request (5.4). */
  default OutsideAddress withoutBuilding() {
    return this;
  }

  /** An address in Japan that was notified. */
  static OutsideAddress inJapan(Address address) {
    return new InJapan(address, false);
  }

  /** An address in Japan where the person never notified that they lived there (未届). */
  static OutsideAddress notNotified(Address address) {
    return new InJapan(address, true);
  }

  /**
   * An address abroad.
   *
   * @param country the name of the country or region, at most 100 characters
   * @param text the address there, at most 300 characters; {@code null} if only the country is
   *     known
   * @throws InvalidValueException if a part is empty, too long, or has control characters
   */
  static OutsideAddress abroad(String country, @Nullable String text) {
    return new Abroad(country, text);
  }

  /** It cannot be determined: 不明. */
  static OutsideAddress unknown() {
    return new Unknown();
  }

  /** There is none. */
  static OutsideAddress none() {
    return new None();
  }

  /**
   * An address in Japan.
   *
   * @param address the address
   * @param notNotified whether （未届） follows it (4.2.1.1)
   */
  record InJapan(Address address, boolean notNotified) implements OutsideAddress {
    private static final String NOT_NOTIFIED = "（未届）";

    @Override
    public String oneLine() {
      return notNotified ? address.oneLine() + NOT_NOTIFIED : address.oneLine();
    }

    @Override
    public OutsideAddress withoutBuilding() {
      return new InJapan(address.withoutBuilding(), notNotified);
    }
  }

  /**
   * An address abroad.
   *
   * @param country the name of the country or region, at most 100 characters
   * @param text the address there, at most 300 characters; {@code null} if only the country is
   *     known
   */
  record Abroad(String country, @Nullable String text) implements OutsideAddress {
    /**
     * Checks characters and lengths.
     *
     * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#TOO_LONG}, {@link
     *     Fault#UNKNOWN_FORM} (for a space around it) or {@link Fault#CONTROL_CHARACTER}
     */
    public Abroad {
      RegisterText.required(country, 100, "country");
      if (text != null) {
        RegisterText.required(text, 300, "address abroad");
      }
    }

    @Override
    public String oneLine() {
      return text == null ? country : country + "\u3000" + text;
    }
  }

  /** An address that cannot be determined. */
  record Unknown() implements OutsideAddress {
    private static final String UNKNOWN = "不明";

    @Override
    public String oneLine() {
      return UNKNOWN;
    }
  }

  /** No address, because there was none. */
  record None() implements OutsideAddress {
    @Override
    public String oneLine() {
      return "";
    }
  }
}
