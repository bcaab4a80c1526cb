package jp.daicho.server.reference;

import java.util.List;

/** Thrown when a file is not taken in as a dictionary: nothing has changed. */
public final class DictionaryRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<DictionaryFault> faults;

  /** Refused because of faults. */
  public DictionaryRefusedException(List<DictionaryFault> faults) {
    super(faults.size() + " faults");
    this.faults = List.copyOf(faults);
  }

  /** All of them. */
  public List<DictionaryFault> faults() {
    return faults;
  }
}
