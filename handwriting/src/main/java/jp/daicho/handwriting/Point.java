package jp.daicho.handwriting;

/**
 * A point of a stroke, y downwards, in any unit.
 *
 * @param x how far right
 * @param y how far down
 */
public record Point(double x, double y) {}
