package jp.daicho.forms.font;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of a TrueType file, read in place. All numbers in such a file are big-endian. */
final class FontTables {

  /** Where a table lies in the file. */
  record Table(int offset, int length) {}

  private final byte[] file;
  private final Map<String, Table> tables = new HashMap<>();

  /**
   * @throws IllegalArgumentException if the bytes are not a TrueType file with quadratic outlines
   */
  FontTables(byte[] file) {
    this.file = file;
    if (file.length < 12 || u32(0) != 0x00010000L) {
      throw new IllegalArgumentException("not a TrueType font: wrong version tag");
    }
    int count = u16(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      var tag = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
      var table = new Table(Math.toIntExact(u32(entry + 8)), Math.toIntExact(u32(entry + 12)));
      if (table.offset() + (long) table.length() > file.length) {
        throw new IllegalArgumentException(
            "font is cut off: table " + tag + " ends after the file");
      }
      tables.put(tag, table);
    }
  }

  Table table(String tag) {
    Table table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("font has no table " + tag);
    }
    return table;
  }

  byte[] file() {
    return file;
  }

  int u8(int at) {
    return file[at] & 0xff;
  }

  int u16(int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }

  int s16(int at) {
    return (short) u16(at);
  }

  int u24(int at) {
    return u8(at) << 16 | u16(at + 1);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /** An offset or count that must fit the file. */
  int offset(int at) {
    return Math.toIntExact(u32(at));
  }
}
