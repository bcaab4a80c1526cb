package jp.daicho.characters;

import org.jspecify.annotations.Nullable;

/**
 * A character of the MJ table.
 *
 * @param name its MJ name
 * @param text the code points it is stored as: the base alone where it is implemented so, else the
 *     base and its variation selector; null for the few that Unicode cannot write
 * @param variationSequence the base and its variation selector, where the table lists them
 * @param jukiCode its code in the basic resident register network, if it has one
 * @param kosekiCode its number among the unified characters of the family registers, if it has one
 * @param strokes the number of strokes
 */
public record MjCharacter(
    MjName name,
    @Nullable String text,
    @Nullable String variationSequence,
    @Nullable JukiCode jukiCode,
    @Nullable String kosekiCode,
    int strokes) {}
