package jp.daicho.server.encryption.internal;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys of a municipality as they were when they were read. */
public final class KeyRing {
  private final SortedMap<Integer, MunicipalKey> keys = new TreeMap<>();

  /**
   * Keys.
   *
   * @throws IllegalArgumentException if there is none to write with, or two of one number
   */
  KeyRing(Collection<MunicipalKey> all) {
    all.forEach(key -> keys.put(key.number(), key));
    if (keys.size() != all.size() || keys.isEmpty() || newest().isRetired()) {
      throw new IllegalArgumentException("a municipality has one newest key");
    }
  }

  /** The one that writes. */
  public MunicipalKey newest() {
    return Objects.requireNonNull(keys.get(keys.lastKey()));
  }

  /** A key by its number. */
  public Optional<MunicipalKey> find(int number) {
    return Optional.ofNullable(keys.get(number));
  }

  /** All of them, the oldest first. */
  public Collection<MunicipalKey> all() {
    return keys.values();
  }
}
