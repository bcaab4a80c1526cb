package jp.daicho.forms.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The colour profile of sRGB (IEC 61966-2-1) in its shortest exact form, ICC version 4 with a
 * parametric curve. PDF/A asks each file to say what its colours mean.
 */
final class SrgbProfile {

  private static final int TAGS = 10;
  private static final double[] WHITE = {0.9642, 1, 0.8249};
  private static final double[] RED = {0.43607, 0.22249, 0.01392};
  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.71410};
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  private static final double[] ADAPTATION = {
    1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01708, -0.00925, 0.01508, 0.75168
  };

  private final ByteBuffer out = ByteBuffer.allocate(1024);
  private int tag = 128 + 4;
  private int data = 128 + 4 + 12 * TAGS;

  private SrgbProfile() {}

  static byte[] bytes() {
    return new SrgbProfile().write();
  }

  private byte[] write() {
    out.putInt(8, 0x04200000);
    ascii(12, "mntrRGB XYZ ");
    out.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
    ascii(36, "acsp");
    fixed(68, WHITE);
    out.putInt(128, TAGS);
    text("desc", "sRGB");
    text("cprt", "CC0");
    xyz("wtpt", WHITE);
    int adaptation = data;
    tag("chad", 8 + 4 * ADAPTATION.length);
    ascii(adaptation, "sf32");
    fixed(adaptation + 8, ADAPTATION);
    xyz("rXYZ", RED);
    xyz("gXYZ", GREEN);
    xyz("bXYZ", BLUE);
    int curve = data;
    tag("rTRC", 12 + 4 * CURVE.length);
    ascii(curve, "para");
    out.putShort(curve + 8, (short) 3);
    fixed(curve + 12, CURVE);
    // the three colours share one curve
    repeat("gTRC", curve, 12 + 4 * CURVE.length);
    repeat("bTRC", curve, 12 + 4 * CURVE.length);
    byte[] bytes = new byte[data];
    out.putInt(0, data);
    out.get(0, bytes);
    return bytes;
  }

  private void text(String name, String value) {
    int at = data;
    tag(name, 28 + 2 * value.length());
    ascii(at, "mluc");
    out.putInt(at + 8, 1).putInt(at + 12, 12);
    ascii(at + 16, "enUS");
    out.putInt(at + 20, 2 * value.length()).putInt(at + 24, 28);
    byte[] utf16 = value.getBytes(StandardCharsets.UTF_16BE);
    out.put(at + 28, utf16);
  }

  private void xyz(String name, double[] value) {
    int at = data;
    tag(name, 20);
    ascii(at, "XYZ ");
    fixed(at + 8, value);
  }

  private void tag(String name, int length) {
    repeat(name, data, length);
    data += (length + 3) & ~3;
  }

  private void repeat(String name, int at, int length) {
    ascii(tag, name);
    out.putInt(tag + 4, at).putInt(tag + 8, length);
    tag += 12;
  }

  private void ascii(int at, String text) {
    out.put(at, text.getBytes(StandardCharsets.US_ASCII));
  }

  private void fixed(int at, double[] values) {
    for (int i = 0; i < values.length; i++) {
      out.putInt(at + 4 * i, (int) Math.round(values[i] * 65536));
    }
  }
}
