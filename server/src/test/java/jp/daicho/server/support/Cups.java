package jp.daicho.server.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Debian's CUPS on a port of its own, with everything it keeps in a folder of its own: the queue
 * {@code window}, whose printer has two trays of A4 and keeps what arrives as a file, and the queue
 * {@code closed}, which takes nothing.
 */
public final class Cups implements BeforeAllCallback, AfterAllCallback {
  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("CUPSD", "/usr/sbin/cupsd"));
  private static final int PATIENCE_IN_SECONDS = 30;

  /** What CUPS knows of the printer. */
  private static final String DESCRIPTION =
      """
      *PPD-Adobe: "4.3"
      *FormatVersion: "4.3"
      *FileVersion: "1.0"
      *LanguageVersion: English
      *LanguageEncoding: ISOLatin1
      *PCFileName: "WINDOW.PPD"
      *Product: "(Window)"
      *Manufacturer: "Daicho"
      *ModelName: "Window"
      *ShortNickName: "Window"
      *NickName: "Window"
      *PSVersion: "(3010.000) 0"
      *LanguageLevel: "3"
      *ColorDevice: False
      *DefaultColorSpace: Gray
      *cupsFilter2: "application/pdf application/pdf 0 -"
      *OpenUI *PageSize/Media Size: PickOne
      *OrderDependency: 10 AnySetup *PageSize
      *DefaultPageSize: A4
      *PageSize A4/A4: ""
      *CloseUI: *PageSize
      *OpenUI *PageRegion: PickOne
      *OrderDependency: 10 AnySetup *PageRegion
      *DefaultPageRegion: A4
      *PageRegion A4/A4: ""
      *CloseUI: *PageRegion
      *DefaultImageableArea: A4
      *ImageableArea A4/A4: "0 0 595 842"
      *DefaultPaperDimension: A4
      *PaperDimension A4/A4: "595 842"
      *OpenUI *InputSlot/Tray: PickOne
      *OrderDependency: 10 AnySetup *InputSlot
      *DefaultInputSlot: Tray1
      *InputSlot Tray1/Tray 1: ""
      *InputSlot Tray2/Tray 2: ""
      *CloseUI: *InputSlot
      """;

  @SuppressWarnings("NullAway.Init") // made before the tests
  private Path folder;

  @SuppressWarnings("NullAway.Init") // started before the tests
  private Process process;

  private int port;
  private int securePort;

  /** Started before the tests of a class whose static field it is ({@code @RegisterExtension}). */
  public Cups() {}

  @Override
  public void beforeAll(ExtensionContext tests) throws IOException {
    assertThat(PROGRAM)
        .as("tests of printing need CUPS (Debian: apt-get install cups; CUPSD names the program)")
        .exists();
    folder = Files.createTempDirectory("daicho-cups");
    port = freePort();
    securePort = freePort();
    certificate(folder);
    settings(folder, port, securePort);
    process =
        TestProcess.start(
            new ProcessBuilder(
                    PROGRAM.toString(),
                    "-f",
                    "-c",
                    folder.resolve("cupsd.conf").toString(),
                    "-s",
                    folder.resolve("cups-files.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cupsd.log").toFile()));
    awaitStart();
  }

  /** The address of a queue, such as {@code window}. */
  public URI queue(String name) {
    return URI.create("ipp://127.0.0.1:" + port + "/printers/" + name);
  }

  /** The same by TLS, with {@link #certificate()}, which is one for {@code localhost} only. */
  public URI secureQueue(String host, String name) {
    return URI.create("ipps://" + host + ":" + securePort + "/printers/" + name);
  }

  /** The certificate it shows, in a PEM file. */
  public Path certificate() {
    return certificateIn(folder);
  }

  private static Path certificateIn(Path folder) {
    return folder.resolve("ssl/localhost.crt");
  }

  private static void certificate(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("ssl"));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      Instant now = Instant.now();
      X500Name name = new X500Name("CN=localhost");
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(System.nanoTime()),
              Date.from(now.minus(Duration.ofDays(1))),
              Date.from(now.plus(Duration.ofDays(30))),
              name,
              keys.getPublic());
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
      byte[] made =
          builder
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
              .getEncoded();
      Files.writeString(certificateIn(folder), pem("CERTIFICATE", made));
      Files.writeString(
          folder.resolve("ssl/localhost.key"), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    } catch (GeneralSecurityException | OperatorCreationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String pem(String kind, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes), kind);
  }

  /** What the queue {@code window} has received last; empty before. */
  public byte[] received() throws IOException {
    return Files.readAllBytes(folder.resolve("window.pdf"));
  }

  /** The options and copies CUPS gave to the printer with it, such as {@code InputSlot=Tray2}. */
  public String options() throws IOException {
    return Files.readString(folder.resolve("window.pdf.options"));
  }

  @Override
  public void afterAll(ExtensionContext tests) throws Exception {
    process.destroy();
    if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  private static void settings(Path folder, int port, int securePort) throws IOException {
    for (String part :
        new String[] {"spool/tmp", "cache", "state", "ppd", "bin/backend", "bin/filter"}) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.createFile(folder.resolve("window.pdf"));
    Files.createSymbolicLink(
        folder.resolve("bin/daemon"), Path.of("/usr/lib/cups/daemon")); // starts the printer
    Path printer =
        Files.writeString(
            folder.resolve("bin/backend/keep"),
            """
            #!/bin/sh
            [ $# -ge 5 ] || exit 0
            to=${DEVICE_URI#keep:}
            printf '%s copies=%s\n' "$5" "$4" > "$to.options"
            cat "${6:--}" > "$to"
            """);
    Files.setPosixFilePermissions(printer, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(folder.resolve("ppd/window.ppd"), DESCRIPTION);
    Files.writeString(
        folder.resolve("cupsd.conf"),
        """
        Listen 127.0.0.1:%d
        SSLListen 127.0.0.1:%d
        ServerName localhost
        ServerAlias *
        LogLevel debug
        WebInterface No
        Browsing No
        DefaultAuthType None
        <Location />
          Order allow,deny
          Allow all
        </Location>
        <Policy default>
          JobPrivateAccess all
          JobPrivateValues none
          <Limit All>
            Order allow,deny
            Allow all
          </Limit>
        </Policy>
        """
            .formatted(port, securePort));
    Files.writeString(
        folder.resolve("cups-files.conf"),
        """
        ServerRoot %1$s
        ServerKeychain %1$s/ssl
        ServerBin %1$s/bin
        RequestRoot %1$s/spool
        CacheDir %1$s/cache
        StateDir %1$s/state
        TempDir %1$s/spool/tmp
        AccessLog %1$s/access_log
        ErrorLog %1$s/error_log
        PageLog %1$s/page_log
        """
            .formatted(folder));
    Files.writeString(
        folder.resolve("printers.conf"),
        """
        <Printer window>
        DeviceURI keep:%1$s/window.pdf
        State Idle
        Accepting Yes
        Shared No
        JobSheets none none
        ErrorPolicy abort-job
        </Printer>
        <Printer closed>
        DeviceURI keep:%1$s/closed.pdf
        State Idle
        Accepting No
        Shared No
        JobSheets none none
        ErrorPolicy abort-job
        </Printer>
        """
            .formatted(folder));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws IOException {
    for (int i = 0; i < PATIENCE_IN_SECONDS * 10; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return;
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new IOException(
              "cupsd has ended: " + Files.readString(folder.resolve("cupsd.log")), notYet);
        }
        pause();
      }
    }
    throw new IOException("cupsd does not answer");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
