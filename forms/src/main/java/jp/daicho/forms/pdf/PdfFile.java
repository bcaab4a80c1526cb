package jp.daicho.forms.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The objects of a PDF file, written one after another, and the table that says where each is. */
final class PdfFile {

  private final ByteText out = new ByteText();
  private final List<Integer> offsets = new ArrayList<>();

  PdfFile() {
    // four bytes above 127 tell programs that the file is binary
    out.text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** A number for an object that is written later. */
  int reserve() {
    offsets.add(0);
    return offsets.size();
  }

  /** Writes an object, such as a dictionary, under a reserved number. */
  void object(int number, String body) {
    begin(number);
    out.text(body).text("\nendobj\n");
  }

  int object(String body) {
    int number = reserve();
    object(number, body);
    return number;
  }

  /** Writes a stream; {@code entries} are those of its dictionary besides the length. */
  void stream(int number, String entries, byte[] data, int length) {
    begin(number);
    out.text("<<").text(entries).text("/Length ").number(length).text(">>stream\n");
    out.raw(data, length).text("\nendstream\nendobj\n");
  }

  int stream(String entries, Deflated data) {
    int number = reserve();
    stream(number, entries + "/Filter/FlateDecode", data.bytes(), data.length());
    return number;
  }

  int plainStream(String entries, byte[] data) {
    int number = reserve();
    stream(number, entries, data, data.length);
    return number;
  }

  private void begin(int number) {
    offsets.set(number - 1, out.length());
    out.number(number).text(" 0 obj\n");
  }

  /** Writes the table of objects and gives the file. Its identifier follows from its contents. */
  byte[] finish(int root, int info) {
    String id = identifier();
    int tableAt = out.length();
    out.text("xref\n0 ").number(offsets.size() + 1).text("\n0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = Integer.toString(offset);
      out.text("0000000000".substring(digits.length())).text(digits).text(" 00000 n \n");
    }
    out.text("trailer\n<</Size ").number(offsets.size() + 1);
    out.text("/Root ").number(root).text(" 0 R/Info ").number(info).text(" 0 R/ID[<");
    out.text(id).text("><").text(id).text(">]>>\nstartxref\n").number(tableAt).text("\n%%EOF\n");
    return out.toBytes();
  }

  private String identifier() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(out.buffer(), 0, out.length());
      return HexFormat.of().withUpperCase().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A text as PDF writes it in dictionaries: UTF-16 in hexadecimal digits. */
  static String string(String text) {
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    return "<FEFF" + HexFormat.of().withUpperCase().formatHex(utf16) + ">";
  }
}
