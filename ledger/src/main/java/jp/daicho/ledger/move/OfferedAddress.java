package jp.daicho.ledger.move;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * An address that an entry may take over instead of typing it again (4.0.6, 4.0.10).
 *
 * @param key tells it from the others as long as what it comes from stays where it is
 * @param label where it comes from, such as 転入前住所
 * @param line on one line, without the building
 * @param parts its parts as typed, by what they are
 * @param ofOtherHousehold whether it is the present address of a household that was entered before
 */
public record OfferedAddress(
    String key, String label, String line, Map<Part, String> parts, boolean ofOtherHousehold) {
  /** The parts of an address that are entered one by one. */
  public enum Part {
    /** 市区町村コード. */
    MUNICIPALITY_CODE,
    /** 町字. */
    TOWN,
    /** 番地. */
    LOT,
    /** 方書. */
    BUILDING,
    /** 郵便番号. */
    POSTAL_CODE,
    /** 住所コード. */
    ADDRESS_CODE
  }

  /** The address of an entry that another is copied to or from. */
  public enum Place {
    /** The address after the move: a present address, which is in the municipality itself. */
    HERE("here", "現住所", ""),
    /** 転入前住所. */
    PREVIOUS("previous", "転入前住所", "PREVIOUS_"),
    /** 転出先住所（予定）. */
    DESTINATION("destination", "転出先住所", "DESTINATION_");

    private final String id;
    private final String label;
    private final String start;

    Place(String id, String label, String start) {
      this.id = id;
      this.label = label;
      this.start = start;
    }

    /** Its name in the API and on screens. */
    public String id() {
      return id;
    }

    /** What it is called. */
    public String label() {
      return label;
    }

    /** The fields of an entry that hold its parts. */
    public Map<Part, CommonField> fields() {
      Map<Part, CommonField> fields = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        if (this != HERE || part != Part.MUNICIPALITY_CODE) {
          fields.put(part, CommonField.valueOf(start + part.name()));
        }
      }
      return fields;
    }
  }

  /** An address; the parts are copied. */
  public OfferedAddress {
    Objects.requireNonNull(key);
    Objects.requireNonNull(label);
    Objects.requireNonNull(line);
    parts = Map.copyOf(parts);
  }

  /** The beginning of the keys of what was typed in the entry before. */
  static final String BEFORE = "before-";

  /** Whether it was typed in the entry before this one. */
  boolean ofEntryBefore() {
    return key.startsWith(BEFORE);
  }

  /** A part; empty if there is none. */
  public String part(Part part) {
    return parts.getOrDefault(part, "");
  }

  /**
   * An entry with this address at a place; what was typed there goes.
   *
   * @param wards the wards of the municipality, if it has any
   */
  public EnteredMove into(EnteredMove entry, Place place, Set<MunicipalityCode> wards) {
    EnteredMove filled = entry;
    if (place == Place.HERE && !wards.isEmpty()) {
      filled = filled.with(CommonField.WARD, part(Part.MUNICIPALITY_CODE));
    }
    for (Map.Entry<Part, CommonField> field : place.fields().entrySet()) {
      filled = filled.with(field.getValue(), part(field.getKey()));
    }
    return filled;
  }
}
