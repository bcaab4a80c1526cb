package jp.daicho.server.encryption;

import java.util.Map;

/**
 * What the database knows of the keys of a municipality: which there are, and a fingerprint of
 * each. So a lost or foreign key file is found out before anything is written with another key.
 */
public interface MadeKeys {
  /** The fingerprints by the number of the key. */
  Map<Integer, String> all();

  /** Notes a key, for good at once. */
  void add(int number, String fingerprint);
}
