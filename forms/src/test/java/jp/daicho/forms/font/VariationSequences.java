package jp.daicho.forms.font;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A second, plain reader of the font's variation sequences (OpenType, cmap format 14), written
 * apart from the one in use so that the two check each other. Streams only forward, keeps no
 * offsets of its own but those of the file.
 */
public final class VariationSequences {

  private final byte[] file;

  private VariationSequences(byte[] file) {
    this.file = file;
  }

  /** Each sequence as text, with the number of its glyph. */
  public static Map<String, Integer> ofIpamj() {
    return new VariationSequences(ipamj()).read();
  }

  /** The bytes of the font. */
  public static byte[] ipamj() {
    try (InputStream in = Typeface.class.getResourceAsStream("/jp/daicho/font/ipamjm.ttf")) {
      if (in == null) {
        throw new IllegalStateException("no font");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataInputStream at(long offset) {
    int from = Math.toIntExact(offset);
    return new DataInputStream(new ByteArrayInputStream(file, from, file.length - from));
  }

  private Map<String, Integer> read() {
    try {
      long cmap = tableOffset("cmap");
      DataInputStream header = at(cmap);
      header.readUnsignedShort();
      int subtables = header.readUnsignedShort();
      for (int i = 0; i < subtables; i++) {
        header.readInt();
        long subtable = cmap + Integer.toUnsignedLong(header.readInt());
        if (at(subtable).readUnsignedShort() == 14) {
          return format14(subtable);
        }
      }
      throw new IllegalStateException("the font has no variation sequences");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Integer> format14(long subtable) throws IOException {
    var sequences = new LinkedHashMap<String, Integer>();
    DataInputStream in = at(subtable);
    in.readUnsignedShort();
    in.readInt();
    int selectors = in.readInt();
    for (int i = 0; i < selectors; i++) {
      String selector = Character.toString(threeBytes(in));
      int defaults = in.readInt();
      int others = in.readInt();
      if (defaults != 0) {
        throw new IllegalStateException("this font is not known to have default sequences");
      }
      DataInputStream mappings = at(subtable + others);
      int count = mappings.readInt();
      for (int k = 0; k < count; k++) {
        String character = Character.toString(threeBytes(mappings));
        sequences.put(character + selector, mappings.readUnsignedShort());
      }
    }
    return sequences;
  }

  private long tableOffset(String tag) throws IOException {
    DataInputStream in = at(4);
    int tables = in.readUnsignedShort();
    in.skipNBytes(6);
    for (int i = 0; i < tables; i++) {
      byte[] name = in.readNBytes(4);
      in.readInt();
      long offset = Integer.toUnsignedLong(in.readInt());
      in.readInt();
      if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
        return offset;
      }
    }
    throw new IllegalStateException("no table " + tag);
  }

  private static int threeBytes(DataInputStream in) throws IOException {
    return in.readUnsignedByte() << 16 | in.readUnsignedShort();
  }
}
