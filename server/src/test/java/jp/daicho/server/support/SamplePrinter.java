package jp.daicho.server.support;

import java.net.URI;
import java.util.Map;

/** Printers with two trays, as the master of printers takes them. */
public final class SamplePrinter {
  /** Where nobody answers. */
  public static final URI NOWHERE = URI.create("ipp://127.0.0.1:1/printers/none");

  private SamplePrinter() {}

  /** One that has to be chosen. */
  public static Map<String, String> of(String code, String mark, URI address) {
    return of(code, mark, address, "NO");
  }

  /** The one that is chosen already. */
  public static Map<String, String> usual(String code, String mark, URI address) {
    return of(code, mark, address, "YES");
  }

  private static Map<String, String> of(String code, String mark, URI address, String usual) {
    return Map.of(
        "code",
        code,
        "name",
        code + "の名称",
        "mark",
        mark,
        "address",
        address.toString(),
        "trays",
        "上段=tray-1、下段=tray-2",
        "usual",
        usual,
        "validFrom",
        "2020-04-01");
  }
}
