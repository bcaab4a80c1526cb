package jp.daicho.forms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;

/**
 * Draws a seal for a sample municipality: characters in columns from right to left within a square
 * frame, such as 桜見市長之印. It is a stand-in with no legal force; a municipality registers its own.
 */
public final class SampleSeal {

  /** The side in millimetres. */
  private static final double SIZE = 22;

  // 24 dots a millimetre: about 600 dpi
  private static final int DOTS = 528;
  private static final int FRAME = 18;
  private static final int MARGIN = 34;

  private SampleSeal() {}

  /**
   * The seal with the given words.
   *
   * @throws IllegalArgumentException if there are none, more than 16, or one is not in the font
   */
  public static SealImage of(String words) {
    return SealImage.of(draw(words), SIZE);
  }

  /**
   * The same as a PNG file, for registering it as a municipality would.
   *
   * @throws IllegalArgumentException if there are no words, more than 16, or one is not in the font
   */
  public static byte[] png(String words) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(draw(words), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static BufferedImage draw(String words) {
    Typeface typeface = Typeface.ipamj();
    List<Cluster> characters = typeface.shape(words);
    if (characters.isEmpty() || characters.size() > 16) {
      throw new IllegalArgumentException("a seal has 1 to 16 characters");
    }
    if (!characters.stream().allMatch(Cluster::known)) {
      throw new IllegalArgumentException("the font lacks a character of the seal");
    }
    var image = new BufferedImage(DOTS, DOTS, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, DOTS, DOTS);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setStroke(new BasicStroke(FRAME));
    graphics.draw(new Rectangle2D.Double(FRAME / 2d, FRAME / 2d, DOTS - FRAME, DOTS - FRAME));
    // thickened, since a seal is cut, not printed
    graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    int columns = (int) Math.ceil(Math.sqrt(characters.size()));
    int rows = (characters.size() + columns - 1) / columns;
    double inner = DOTS - 2d * MARGIN;
    for (int i = 0; i < characters.size(); i++) {
      int column = i / rows;
      int row = i % rows;
      double x = MARGIN + inner - (column + 1) * inner / columns;
      double y = MARGIN + row * inner / rows;
      Shape shape =
          stretched(
              typeface.outline(characters.get(i).glyph()), x, y, inner / columns, inner / rows);
      graphics.fill(shape);
      graphics.draw(shape);
    }
    graphics.dispose();
    return image;
  }

  /** The outline filling its field but for a small gap, as characters of a seal do. */
  private static Shape stretched(Shape outline, double x, double y, double width, double height) {
    Rectangle2D bounds = outline.getBounds2D();
    double gap = 10;
    var transform = new AffineTransform();
    transform.translate(x + gap, y + gap);
    transform.scale(
        (width - 2 * gap) / bounds.getWidth(), -(height - 2 * gap) / bounds.getHeight());
    transform.translate(-bounds.getX(), -bounds.getMaxY());
    return transform.createTransformedShape(outline);
  }
}
