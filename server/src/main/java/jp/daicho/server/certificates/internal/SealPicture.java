package jp.daicho.server.certificates.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The image of a seal in one colour on white, made of a file somebody brought (5.6). Greys of a
 * scan become black or white; what has a colour of its own is refused, except red on a seal for the
 * faces of cards.
 */
public final class SealPicture {
  /** More bytes than this no seal needs. */
  public static final int MOST_BYTES = 1_000_000;

  private static final int MOST_DOTS = 2400;

  /** How far the parts of a grey may differ: scanners are not exact. */
  private static final int TINT = 64;

  private static final int LIGHT = 128;
  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;
  private static final int RED = 0xD00000;
  private static final EntryItem FILE = new EntryItem("file", "公印の画像（PNG）");

  private SealPicture() {}

  /**
   * The image as it is kept; null if findings say why there is none.
   *
   * @param redAllowed whether red is taken as well as black
   * @param red whether it is kept in red; else in black
   */
  public static byte @Nullable [] read(
      byte[] file, boolean redAllowed, boolean red, Findings findings) {
    BufferedImage image = decoded(file, findings);
    if (image == null) {
      return null;
    }
    BufferedImage kept =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    int inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Ink ink = ink(image.getRGB(x, y));
        if (ink == Ink.OTHER || (ink == Ink.RED && !redAllowed)) {
          findings.add(FindingCode.SEAL_COLOURED, FILE, redAllowed ? "赤色又は黒色" : "黒色");
          return null;
        }
        inked += ink == Ink.NONE ? 0 : 1;
        kept.setRGB(x, y, ink == Ink.NONE ? WHITE : red ? RED : BLACK);
      }
    }
    if (inked == 0) {
      findings.add(FindingCode.SEAL_UNREADABLE, FILE, "何も描かれていません");
      return null;
    }
    return png(kept);
  }

  private enum Ink {
    NONE,
    BLACK,
    RED,
    OTHER
  }

  private static Ink ink(int argb) {
    int red = argb >> 16 & 255;
    int green = argb >> 8 & 255;
    int blue = argb & 255;
    if (argb >>> 24 < LIGHT) {
      return Ink.NONE;
    }
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    if (most - least <= TINT) {
      return (red * 299 + green * 587 + blue * 114) / 1000 < LIGHT ? Ink.BLACK : Ink.NONE;
    }
    if (red != most || Math.abs(green - blue) > TINT) {
      return Ink.OTHER;
    }
    return green < LIGHT ? Ink.RED : Ink.NONE; // the pale rim of a red line is paper
  }

  /** Looks at the size in the file's head first: a small file can hold a very large picture. */
  private static @Nullable BufferedImage decoded(byte[] file, Findings findings) {
    if (file.length == 0) {
      findings.add(FindingCode.EMPTY, FILE);
      return null;
    }
    if (file.length > MOST_BYTES) {
      findings.add(FindingCode.SEAL_UNREADABLE, FILE, "１MBを超えています");
      return null;
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      if (!reader.getOriginatingProvider().canDecodeInput(input)) {
        findings.add(FindingCode.SEAL_UNREADABLE, FILE, "PNG形式ではありません");
        return null;
      }
      reader.setInput(input, true, true);
      if (reader.getWidth(0) > MOST_DOTS || reader.getHeight(0) > MOST_DOTS) {
        findings.add(FindingCode.SEAL_UNREADABLE, FILE, "縦横2400ドットを超えています");
        return null;
      }
      return reader.read(0);
    } catch (IOException | RuntimeException damaged) {
      findings.add(FindingCode.SEAL_UNREADABLE, FILE, "ファイルが壊れています");
      return null;
    } finally {
      reader.dispose();
    }
  }

  private static byte[] png(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
