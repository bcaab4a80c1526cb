package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.SampleSeal;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.AccessRefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Electronic seals as they are kept (1.3.7, 5.6). */
class SealTests extends CertificateTestBase {
  private static final byte[] SEAL = SampleSeal.png("試験市長之印");

  @Autowired Seals seals;

  @Test
  @Proves("1.3.7-M1")
  void theSealsOfTheMayorAndTheActingMayorAreKeptForTheirPeriods() {
    RegisteredSeal mayor = asAdministrator(seals::all).getFirst();
    assertThat(mayor.kind()).isEqualTo(SealKind.MAYOR);
    RegisteredSeal acting = register(entry("ACTING_MAYOR", "", "R8.4.1", "R8.4.30", "25"));
    assertThat(acting.from()).isEqualTo(LocalDate.of(2026, 4, 1));

    assertThat(errors(() -> seals.register(entry("MAYOR", "", "R8.4.1", "", "22"))))
        .containsExactly(FindingCode.PERIODS_OVERLAP);
    asAdministrator(() -> seals.end(mayor.number(), "R8.3.31"));
    RegisteredSeal next = register(entry("MAYOR", "", "R8.4.1", "", "22"));

    assertThat(asAdministrator(() -> seals.find(mayor.number())))
        .hasValueSatisfying(
            seal -> {
              assertThat(seal.to()).isEqualTo(LocalDate.of(2026, 3, 31));
              assertThat(seal.png()).isEqualTo(mayor.png());
            });
    assertThat(errors(() -> seals.end(mayor.number(), "R8.4.1")))
        .as("into the period of the next")
        .containsExactly(FindingCode.PERIODS_OVERLAP);
    assertThat(errors(() -> seals.end(next.number(), "R8.3.31")))
        .containsExactly(FindingCode.PERIOD_REVERSED);
    assertThat(asAdministrator(() -> seals.end(999, "R8.3.31"))).isEmpty();
    assertThat(logged())
        .filteredOn(it -> it.operation().equals("公印の登録"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.action()).isEqualTo(AuditAction.SETTING_CHANGE));
    assertThatThrownBy(() -> asClerk(seals::all)).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Raises({FindingCode.SEAL_COLOURED, FindingCode.SEAL_TOO_LARGE})
  @ComesClose({FindingCode.SEAL_COLOURED, FindingCode.SEAL_TOO_LARGE})
  @Proves({"5.6-M2", "5.6-M3", "5.6-N1"})
  void sealsAreBlackAndAtMost25MillimetresAndOnlyThoseForCardsMayBeRed() {
    assertThat(errors(() -> seals.register(entry("CERTIFICATE", "", "R8.4.1", "", "25.1"))))
        .containsExactly(FindingCode.SEAL_TOO_LARGE);
    assertThat(errors(() -> seals.register(entry("CERTIFICATE", "RED", "R8.4.1", "", "25"))))
        .containsExactly(FindingCode.SEAL_COLOURED);
    assertThat(errors(() -> seals.register(file("CERTIFICATE", "BLACK", square(Color.RED)))))
        .containsExactly(FindingCode.SEAL_COLOURED);
    assertThat(errors(() -> seals.register(file("CARD", "RED", square(Color.BLUE)))))
        .containsExactly(FindingCode.SEAL_COLOURED);

    RegisteredSeal grey = register(file("CERTIFICATE", "", square(Color.DARK_GRAY)));
    RegisteredSeal card = register(file("CARD", "RED", square(Color.RED)));
    assertThat(inks(grey)).containsExactlyInAnyOrder(0xFF000000, 0xFFFFFFFF);
    assertThat(inks(card)).containsExactlyInAnyOrder(0xFFD00000, 0xFFFFFFFF);
    asAdministrator(() -> seals.end(card.number(), "R8.4.1"));
    assertThat(inks(register(file("CARD", "BLACK", square(Color.RED), "R8.4.2"))))
        .containsExactlyInAnyOrder(0xFF000000, 0xFFFFFFFF);

    assertThat(Arrays.stream(SealEntry.class.getRecordComponents()).map(it -> it.getName()))
        .as("a seal belongs to the municipality or a ward, not to an office")
        .containsExactly("kind", "ward", "colour", "from", "to", "size", "file");
  }

  @Test
  @Raises(FindingCode.SEAL_UNREADABLE)
  @ComesClose(FindingCode.SEAL_UNREADABLE)
  void whatIsNoImageOfASealIsRefusedWithTheReason() {
    assertThat(errors(() -> seals.register(new SealEntry("", "", "", "", "", "", new byte[0]))))
        .as("all faults at once")
        .containsExactly(
            FindingCode.EMPTY, FindingCode.EMPTY, FindingCode.EMPTY, FindingCode.EMPTY);
    byte[] cut = Arrays.copyOf(SEAL, SEAL.length / 2);
    byte[] padded = Arrays.copyOf(SEAL, 1_000_001);
    assertThat(reasons("<svg/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .contains("PNG形式ではありません");
    assertThat(reasons(cut)).contains("壊れています");
    assertThat(reasons(padded)).contains("１MBを超えています");
    assertThat(reasons(png(new BufferedImage(2401, 1, BufferedImage.TYPE_INT_RGB))))
        .contains("2400ドットを超えています");
    assertThat(reasons(square(Color.WHITE))).contains("何も描かれていません");
    assertThat(register(file("CERTIFICATE", "", Arrays.copyOf(SEAL, 1_000_000))).size())
        .isEqualTo(24);
  }

  private RegisteredSeal register(SealEntry entry) {
    return asAdministrator(() -> seals.register(entry));
  }

  private static SealEntry entry(String kind, String colour, String from, String to, String size) {
    return new SealEntry(kind, "", colour, from, to, size, SEAL);
  }

  private static SealEntry file(String kind, String colour, byte[] png) {
    return file(kind, colour, png, "R8.4.1");
  }

  private static SealEntry file(String kind, String colour, byte[] png, String from) {
    return new SealEntry(kind, "", colour, from, "", "24", png);
  }

  private List<FindingCode> errors(jp.daicho.server.tenancy.Work<?, RuntimeException> work) {
    return findings(work).stream().map(Finding::code).toList();
  }

  private String reasons(byte[] file) {
    List<Finding> findings = findings(() -> seals.register(file("CERTIFICATE", "", file)));
    assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.SEAL_UNREADABLE);
    return findings.getFirst().reason();
  }

  private List<Finding> findings(jp.daicho.server.tenancy.Work<?, RuntimeException> work) {
    try {
      asAdministrator(work);
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings();
    }
  }

  private static List<Integer> inks(RegisteredSeal seal) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(seal.png()));
      return Arrays.stream(
              image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
          .distinct()
          .boxed()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] square(Color colour) {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(5, 5, 30, 30);
    graphics.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
