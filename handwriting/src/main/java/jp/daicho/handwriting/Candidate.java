package jp.daicho.handwriting;

/**
 * A character somebody may have written.
 *
 * @param character its code point as a text
 * @param distance how far the strokes are from those of the character; 0 is the same. To be
 *     compared within one answer only
 */
public record Candidate(String character, double distance) {}
