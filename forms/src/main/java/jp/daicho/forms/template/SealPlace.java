package jp.daicho.forms.template;

/**
 * Where the seal is printed and the words about it (5.6).
 *
 * @param x the left edge, in millimetres
 * @param y the middle of its height, in millimetres from the top
 * @param present the words beside a printed seal
 * @param absent the words where none is printed
 */
public record SealPlace(double x, double y, String present, String absent) {}
