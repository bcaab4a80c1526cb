package jp.daicho.server.reference.internal;

import org.jspecify.annotations.Nullable;

/**
 * The town in a row of Japan Post's file, which writes more than a name into it: that a code is for
 * the rest of a municipality, and lists of lots in brackets, which may go on over several rows.
 */
final class PostalTowns {
  private static final String REST = "以下に掲載がない場合";
  private static final String LOT_FOLLOWS = "の次に番地がくる場合";
  private static final String WHOLE = "一円";

  private @Nullable String openCode;

  /** A town and its reading; both empty for the rest of a municipality. */
  record Named(String town, String kana) {}

  /** The town of a row; null for a row that only goes on with the one before. */
  @Nullable Named read(String postalCode, String town, String kana) {
    if (openCode != null && openCode.equals(postalCode)) {
      if (town.contains("）")) {
        openCode = null;
      }
      return null;
    }
    openCode = town.contains("（") && !town.contains("）") ? postalCode : null;
    if (town.equals(REST)
        || town.endsWith(LOT_FOLLOWS)
        || (town.endsWith(WHOLE) && !town.equals(WHOLE))) {
      return new Named("", "");
    }
    return new Named(before(town, "（"), before(Kana.fold(kana), "("));
  }

  private static String before(String text, String bracket) {
    int at = text.indexOf(bracket);
    return (at < 0 ? text : text.substring(0, at)).strip();
  }
}
