package jp.daicho.ledger.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a 転出証明書 says, as the moving-in that the next municipality enters from it. The day of moving
 * in and its notification are not there: nobody knows them yet.
 */
public final class TransferEntry {
  private static final MoveType MOVING_IN = MoveTypes.standard().get("moving-in");

  private TransferEntry() {}

  /**
   * The moving-in of those who move out together.
   *
   * @param people their records with the moving-out, in the order of the paper; at least one
   */
  public static EnteredMove of(List<ResidentRecord> people) {
    ResidentRecord first = people.getFirst();
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    from(first, common);
    destination(first).ifPresent(address -> to(address, common));
    List<PersonEntry> persons = people.stream().map(PersonTexts::of).toList();
    return TransferLayout.VERSION_1.only(new EnteredMove(MOVING_IN, common, persons));
  }

  private static void from(ResidentRecord first, Map<CommonField, String> common) {
    Address left = first.residence().address();
    common.put(CommonField.PREVIOUS_MUNICIPALITY_CODE, left.municipalityCode().value());
    common.put(CommonField.PREVIOUS_POSTAL_CODE, value(left.postalCode()));
    common.put(CommonField.PREVIOUS_ADDRESS_CODE, value(left.addressCode()));
    common.put(CommonField.PREVIOUS_TOWN, left.town());
    common.put(CommonField.PREVIOUS_LOT, left.lot());
    common.put(CommonField.PREVIOUS_BUILDING, Objects.requireNonNullElse(left.building(), ""));
    common.put(
        CommonField.PREVIOUS_HOUSEHOLDER,
        Objects.requireNonNullElse(first.household().householderName(), ""));
  }

  private static Optional<Address> destination(ResidentRecord first) {
    Deletion deletion = first.deletion();
    return deletion != null
            && deletion.plannedDestination() instanceof OutsideAddress.InJapan(Address address, _)
        ? Optional.of(address)
        : Optional.empty();
  }

  private static void to(Address address, Map<CommonField, String> common) {
    common.put(CommonField.POSTAL_CODE, value(address.postalCode()));
    common.put(CommonField.ADDRESS_CODE, value(address.addressCode()));
    common.put(CommonField.TOWN, address.town());
    common.put(CommonField.LOT, address.lot());
    common.put(CommonField.BUILDING, Objects.requireNonNullElse(address.building(), ""));
  }

  private static String value(@Nullable Object code) {
    return switch (code) {
      case null -> "";
      case jp.daicho.ledger.address.PostalCode postal -> postal.value();
      case jp.daicho.ledger.address.AddressCode town -> town.value();
      default -> throw new IllegalArgumentException("no code of an address");
    };
  }
}
