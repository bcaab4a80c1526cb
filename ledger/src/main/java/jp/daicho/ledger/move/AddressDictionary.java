package jp.daicho.ledger.move;

import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.number.MunicipalityCode;

/** 住所辞書: municipalities, their towns and postal codes, nationwide (1.3.3). */
public interface AddressDictionary {
  /** The municipality or ward with a code, or empty where there is none. */
  Optional<Place> municipality(MunicipalityCode code);

  /** Whether a town (町字) of the municipality begins the given text, or is the whole of it. */
  boolean knowsTown(MunicipalityCode code, String town);

  /** The postal codes of a town; empty where none is known. */
  Set<PostalCode> postalCodes(MunicipalityCode code, String town);

  /**
   * A municipality or ward.
   *
   * @param prefecture the prefecture's name
   * @param name the municipality's name, for a ward with the city's before it
   */
  record Place(String prefecture, String name) {}
}
