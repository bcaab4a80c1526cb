package jp.daicho.server.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bodies and files made to break whatever reads them. */
final class HostileBytes {
  static final Charset UTF_8 = StandardCharsets.UTF_8;

  /** An XML document that asks its reader for a file of the machine. */
  static final String XXE =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

  private static final int UNPACKED = 200 * 1024 * 1024;

  private HostileBytes() {}

  /** Texts that are no JSON, or none of the kind that is read. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nothing", "");
    texts.put("null", "null");
    texts.put("a list", "[]");
    texts.put("a text", "\"text\"");
    texts.put("half an object", "{\"a\":");
    texts.put("deep lists", "[".repeat(100_000));
    texts.put("deep objects", "{\"a\":".repeat(50_000));
    texts.put("lists for objects", "{\"persons\":[[[[]]]],\"entry\":[[]],\"version\":[]}");
    texts.put("objects for lists", "{\"persons\":{\"a\":1},\"addressNumbers\":{}}");
    texts.put("a number beyond all", "{\"version\":1e999999999,\"revision\":1e999999999}");
    texts.put("a number that does not end", "{\"version\":" + "9".repeat(5_000) + "}");
    texts.put(
        "no characters",
        "{\"number\":\"\\u0000\",\"text\":\"\\u0000\",\"note\":\"\\ud800\",\"q\":\"\\u0000\"}");
    texts.put("no characters in names", "{\"\\u0000\":\"\\u0000\",\"entry\":{\"\\u0000\":\"1\"}}");
    texts.put("a class", "{\"@type\":\"java.lang.Runtime\",\"@class\":\"java.lang.Runtime\"}");
    texts.put("the same name twice", "{\"version\":1,\"version\":2,\"q\":\"a\",\"q\":[]}");
    texts.put("XML", XXE);
    texts.put("control characters", "\u0000\u0001\u0002");
    return texts;
  }

  /** Files that are none, or hold far more than they seem to. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("no byte", new byte[0]);
    files.put("XML that points elsewhere", XXE.getBytes(UTF_8));
    files.put("XML that grows", laughs().getBytes(UTF_8));
    files.put("a zip that unpacks", zip("a.csv"));
    files.put("a zip that points elsewhere", zip("../../../../tmp/daicho-was-written-here.csv"));
    files.put("a gzip that unpacks", packed(true));
    files.put("a picture as large as a town", png(60_000, 60_000));
    files.put("a picture of no size", png(0, -1));
    files.put("a PDF that unpacks", pdf());
    files.put("a quote that does not end", ("\"" + "a,\r\n".repeat(50_000)).getBytes(UTF_8));
    files.put("a line of many cells", ",".repeat(200_000).getBytes(UTF_8));
    files.put("no text", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 0, 0, 1, 2});
    return files;
  }

  private static String laughs() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 20; i++) {
      xml.append("<!ENTITY l").append(i).append(" \"");
      xml.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return xml.append("]><a>&l19;</a>").toString();
  }

  private static byte[] zip(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      fill(zip);
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(boolean gzip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
      fill(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void fill(OutputStream out) throws IOException {
    byte[] some = new byte[1024 * 1024];
    for (int i = 0; i < UNPACKED; i += some.length) {
      out.write(some);
    }
  }

  /** A picture whose head says how large it is, and whose data would fill so much. */
  private static byte[] png(int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    chunk(
        bytes,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(bytes, "IDAT", packed(false));
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] pdf() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] stream = packed(false);
    bytes.writeBytes(
        ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9999999>>endobj\n"
                + "3 0 obj<</Length "
                + stream.length
                + "/Filter/FlateDecode>>stream\n")
            .getBytes(UTF_8));
    bytes.writeBytes(stream);
    bytes.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n999999999\n%%EOF".getBytes(UTF_8));
    return bytes.toByteArray();
  }
}
