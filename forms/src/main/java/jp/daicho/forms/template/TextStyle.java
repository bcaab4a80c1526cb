package jp.daicho.forms.template;

/**
 * How a text is set and how far it may be squeezed before it overflows (5.8).
 *
 * @param size the usual size in points
 * @param smallest the size below which it is not made smaller
 * @param narrowest the horizontal scale below which it is not narrowed, in percent
 * @param lines how many lines it may take
 * @param align where it stands
 */
public record TextStyle(double size, double smallest, int narrowest, int lines, Align align) {}
