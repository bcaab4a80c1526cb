package jp.daicho.server.reference;

import org.jspecify.annotations.Nullable;

/**
 * A town (町字) of the address dictionary (1.3.3), as entry screens fill it in.
 *
 * @param municipalityCode the six digits of the municipality or ward; null if it is no more
 * @param prefecture 都道府県
 * @param municipality 市区郡町村名
 * @param section 大字 or the town as a whole; empty where a postal code stands for the rest of a
 *     municipality
 * @param subsection 小字, or empty
 * @param sectionKana its reading, in full-width katakana, or empty
 * @param subsectionKana that of the 小字, or empty
 * @param postalCode seven digits, or null
 * @param addressCode eleven digits (住所コード), or null
 * @param own whether the municipality itself entered it
 * @param former whether it is a former town, for registered domiciles only
 */
public record Town(
    @Nullable String municipalityCode,
    String prefecture,
    String municipality,
    String section,
    String subsection,
    String sectionKana,
    String subsectionKana,
    @Nullable String postalCode,
    @Nullable String addressCode,
    boolean own,
    boolean former) {

  /** 町字 as an address has it. */
  public String name() {
    return section + subsection;
  }

  /** From the prefecture on. */
  public String oneLine() {
    return prefecture + municipality + name();
  }
}
