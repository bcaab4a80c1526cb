package jp.daicho.server.certificates;

/**
 * A seal as entered on the screen or through the API: texts and a file, which may be faulty.
 *
 * @param kind the name of a {@link SealKind}
 * @param ward the code of a ward of a designated city, or empty
 * @param colour RED or BLACK; empty for black
 * @param from the first day
 * @param to the last day, or empty
 * @param size the longer side in millimetres
 * @param file a PNG file; empty if none was sent
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SealEntry(
    String kind, String ward, String colour, String from, String to, String size, byte[] file) {}
