package jp.daicho.server.certificates.internal;

import jp.daicho.ledger.paper.Copies;
import jp.daicho.server.tenancy.Work;
import org.jspecify.annotations.Nullable;

/**
 * How papers being issued are put out: the printer they are meant for, which stands in their
 * numbers (5.5), and the copies of each, which are papers of their own (10.7).
 */
public final class ChosenOutput {
  private static final ScopedValue<Chosen> CHOSEN = ScopedValue.newInstance();

  private ChosenOutput() {}

  private record Chosen(@Nullable String mark, Copies copies) {}

  /**
   * Issues papers.
   *
   * @param mark that of the printer, which may be empty; null if they come as PDF
   */
  public static <T, X extends Exception> T during(
      @Nullable String mark, Copies copies, Work<T, X> issuing) throws X {
    return ScopedValue.where(CHOSEN, new Chosen(mark, copies)).call(issuing::run);
  }

  /** What stands for the printer; empty where it is not known. */
  static String mark() {
    String mark = CHOSEN.isBound() ? CHOSEN.get().mark() : null;
    return mark == null ? "" : mark;
  }

  /** Whether they go to a printer. */
  public static boolean isPrinter() {
    return CHOSEN.isBound() && CHOSEN.get().mark() != null;
  }

  /** How many copies of each paper are issued. */
  public static Copies copies() {
    return CHOSEN.isBound() ? CHOSEN.get().copies() : Copies.ONE;
  }
}
