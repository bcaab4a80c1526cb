package jp.daicho.characters;

import org.jspecify.annotations.Nullable;

/**
 * A character of the MJ table.
 *
 * @param name its MJ name
 * @param codePoint the code point that the table relates it to (対応するUCS), also where it is written
 *     with a selector; 0 if there is none
 * @param text the code points it is stored as: the base alone where it is implemented so, else the
 *     base and its variation selector; null for the few that Unicode cannot write
 * @param variationSequence the base and its variation selector, where the table lists them
 * @param jukiCode its code in the basic resident register network, if it has one
 * @param kosekiCode its number among the unified characters of the family registers, if it has one
 * @param immigrationProperCode its code as a proper form of the immigration agency (入管正字コード), such
 *     as {@code 0x8FBA}, if it has one
 * @param immigrationOtherCode its code as an additional character of that agency (入管外字コード), if any
 * @param list the list of common characters it is in, 常用漢字 or 人名用漢字; empty if in neither
 * @param jisPlace its place in JIS X 0213, such as {@code 1-42-53}, if it has one
 * @param strokes the number of strokes
 */
public record MjCharacter(
    MjName name,
    int codePoint,
    @Nullable String text,
    @Nullable String variationSequence,
    @Nullable JukiCode jukiCode,
    @Nullable String kosekiCode,
    @Nullable String immigrationProperCode,
    @Nullable String immigrationOtherCode,
    String list,
    @Nullable String jisPlace,
    int strokes) {}
