package jp.daicho.server.registry.internal;

import java.util.List;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.encryption.MunicipalEncryption;
import org.jspecify.annotations.Nullable;

/**
 * A version about to be written, with its Individual Number as it is kept. It is encrypted once:
 * the row and its digest in the log have to agree.
 *
 * @param version the version
 * @param number the encrypted number; null where there is none
 */
public record KeptVersion(ResidentRecord version, @Nullable String number) {

  /** Encrypts. */
  public static KeptVersion of(MunicipalEncryption encryption, ResidentRecord version) {
    IndividualNumber number = version.numbers().individualNumber();
    return number == null
        ? new KeptVersion(version, null)
        : new KeptVersion(version, encryption.encryptNumber(name(version.key()), number.value()));
  }

  /** Writes all items as they stand in a line for {@code COPY}, in the order of the dictionary. */
  public void write(CopyText line) {
    List<RecordItem<?>> items = RecordItems.all();
    for (int i = 0; i < items.size(); i++) {
      line.field(i == RecordTable.PLACE_OF_NUMBER ? number : printed(items.get(i)));
    }
  }

  private <T> @Nullable String printed(RecordItem<T> item) {
    T value = item.of(version);
    return value == null ? null : item.type().print(value);
  }

  /** What the number of a version is bound to. */
  static String name(RecordKey key) {
    return name(key.addressNumber().value(), key.version());
  }

  static String name(String addressNumber, long version) {
    return addressNumber + "/" + version;
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "KeptVersion[" + name(version.key()) + "]";
  }
}
