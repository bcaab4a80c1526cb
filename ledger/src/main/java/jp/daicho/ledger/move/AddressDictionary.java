package jp.daicho.ledger.move;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.number.MunicipalityCode;

/** 住所辞書: municipalities, their towns and postal codes, nationwide (1.3.3). */
public interface AddressDictionary {
  /** The municipality or ward with a code, or empty where there is none. */
  Optional<Place> municipality(MunicipalityCode code);

  /** The wards (行政区) of a designated city; empty for every other municipality (1.3.1). */
  default Set<MunicipalityCode> wards(MunicipalityCode city) {
    return Set.of();
  }

  /** Whether a town (町字) of the municipality begins the given text, or is the whole of it. */
  boolean knowsTown(MunicipalityCode code, String town);

  /** The postal codes of a town; empty where none is known. */
  Set<PostalCode> postalCodes(MunicipalityCode code, String town);

  /**
   * The parts of an address on one line, as a registered domicile has it; empty where it begins
   * with no municipality that is there today, as after a merger (4.0.6).
   */
  Optional<Located> locate(String line);

  /**
   * An address taken apart.
   *
   * @param municipality the municipality or ward
   * @param town 町字 with its 丁目
   * @param lot what follows it
   */
  record Located(MunicipalityCode municipality, String town, String lot) {
    private static final Pattern CHOME = Pattern.compile("^[0-9０-９一二三四五六七八九十]+丁目");
    private static final Pattern FIRST_NUMBER = Pattern.compile("[0-9０-９]");

    /**
     * Takes apart what follows the municipality: the longest town that begins it with its 丁目, or,
     * if none is known, as a former town, what stands before the first number.
     */
    public static Located of(MunicipalityCode municipality, String rest, Stream<String> towns) {
      int end = towns.filter(rest::startsWith).mapToInt(String::length).max().orElse(0);
      if (end == 0) {
        Matcher number = FIRST_NUMBER.matcher(rest);
        end = number.find() ? number.start() : rest.length();
      }
      Matcher chome = CHOME.matcher(rest.substring(end));
      end += chome.find() ? chome.end() : 0;
      return new Located(municipality, rest.substring(0, end), rest.substring(end));
    }
  }

  /**
   * A municipality or ward.
   *
   * @param prefecture the prefecture's name
   * @param name the municipality's name, for a ward with the city's before it
   */
  record Place(String prefecture, String name) {}
}
