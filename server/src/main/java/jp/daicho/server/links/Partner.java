package jp.daicho.server.links;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A system outside that the register is linked with. */
public enum Partner {
  /** 住基ネットCS (7.1). */
  CS("住基ネットCS", 80),
  /** 出入国在留管理庁 (4.5.6). */
  IMMIGRATION("出入国在留管理庁", 81);

  private final String label;
  private final int lock;

  Partner(String label, int lock) {
    this.label = label;
    this.lock = lock;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** Tells the locks of its messages from others of the same database. */
  public int lock() {
    return lock;
  }

  /** Its name in settings, addresses and messages, such as {@code cs}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with that name in addresses. */
  public static Optional<Partner> find(String id) {
    return Stream.of(values()).filter(partner -> partner.id().equals(id)).findFirst();
  }
}
