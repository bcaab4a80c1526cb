package jp.daicho.server.certificates;

import jp.daicho.forms.FormValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.paper.Recipient;

/** Whom a paper is sent to, as the window of the envelope shows it (docs/forms.md, 宛先). */
public final class Envelope {
  private static final String ADDRESSED = "　様";

  private Envelope() {}

  /** Sets postal code, address and name. */
  public static FormValues.Builder address(FormValues.Builder values, Recipient recipient) {
    String code = postalCode(recipient);
    return values
        .set(
            FormItem.RECIPIENT_POSTAL_CODE,
            code.isEmpty() ? FieldValue.blank() : FieldValue.of(code))
        .set(FormItem.RECIPIENT_ADDRESS, recipient.address().oneLine())
        .set(FormItem.RECIPIENT_NAME, name(recipient));
  }

  /** 郵便番号 with its mark; empty where it is not known. */
  public static String postalCode(Recipient recipient) {
    PostalCode code = recipient.address().postalCode();
    return code == null ? "" : "〒" + code.hyphenated();
  }

  /** 氏名 with 様. */
  public static String name(Recipient recipient) {
    return recipient.name() + ADDRESSED;
  }
}
