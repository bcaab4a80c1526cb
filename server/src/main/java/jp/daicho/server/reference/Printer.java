package jp.daicho.server.reference;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A printer papers can be sent to (10.7).
 *
 * @param code what it is chosen by
 * @param name what users call it
 * @param mark what stands for it in 発行番号 (5.5); may be empty
 * @param address where it is reached, of the scheme ipp or ipps
 * @param trays the names of its trays, with what the protocol calls them, in their order
 * @param usual whether it serves terminals that have no printer of their own
 */
public record Printer(
    String code, String name, String mark, URI address, Map<String, String> trays, boolean usual) {
  /** A printer; the trays are copied in their order. */
  public Printer {
    trays = Collections.unmodifiableMap(new LinkedHashMap<>(trays));
  }
}
