package jp.daicho.server.screens.internal;

/**
 * What a page says of itself when it is printed (10.7).
 *
 * @param screen its name in the log
 * @param subjects 宛名番号 of those whose data it shows, with commas between
 * @param numberShown whether an Individual Number is on it
 * @param mark shows that the service has said so
 */
public record ScreenCopy(String screen, String subjects, boolean numberShown, String mark) {}
