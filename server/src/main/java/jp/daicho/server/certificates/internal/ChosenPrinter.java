package jp.daicho.server.certificates.internal;

import jp.daicho.server.tenancy.Work;

/** The printer that papers being issued are meant for: it stands in their numbers (5.5). */
public final class ChosenPrinter {
  private static final ScopedValue<String> MARK = ScopedValue.newInstance();

  private ChosenPrinter() {}

  /** Issues papers for the printer with a mark. */
  public static <T, X extends Exception> T during(String mark, Work<T, X> issuing) throws X {
    return ScopedValue.where(MARK, mark).call(issuing::run);
  }

  /** What stands for the printer; empty where it is not known. */
  static String mark() {
    return MARK.isBound() ? MARK.get() : "";
  }
}
