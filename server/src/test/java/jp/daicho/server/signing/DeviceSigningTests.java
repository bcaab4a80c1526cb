package jp.daicho.server.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import jp.daicho.server.signing.internal.SignatureReader;
import jp.daicho.server.support.TestProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Papers signed with a key that never leaves its PKCS#11 device: SoftHSM, which is one in software.
 */
class DeviceSigningTests {
  private static final String PIN = "48151623";
  private static final Path LIBRARY =
      Path.of(System.getenv().getOrDefault("SOFTHSM2_LIBRARY", "/usr/lib/softhsm/libsofthsm2.so"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void aKeyOnADeviceSigns(String algorithm) throws Exception {
    assertThat(LIBRARY)
        .as("needs SoftHSM (Debian: apt-get install softhsm2; SOFTHSM2_LIBRARY names the library)")
        .exists();
    Files.createDirectory(folder.resolve("tokens"));
    Path settings =
        Files.writeString(
            folder.resolve("softhsm2.conf"),
            "directories.tokendir = "
                + folder.resolve("tokens")
                + "\nobjectstore.backend = file\n");
    run(
        settings,
        new ProcessBuilder(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "daicho",
            "--pin",
            PIN,
            "--so-pin",
            PIN));
    Path device =
        Files.writeString(
            folder.resolve("device.cfg"),
            "name = daicho\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
    Path paper = folder.resolve("paper.pdf");

    assertThat(run(settings, signer(device, PIN, paper.toString(), algorithm))).contains("SIGNED");
    Path none = folder.resolve("none.pdf");
    assertThat(run(settings, signer(device, "0000", none.toString())))
        .as("a wrong PIN opens nothing, and is not told")
        .contains("REFUSED the signing key cannot be opened")
        .doesNotContain("0000");
    assertThat(none).doesNotExist();
    byte[] signed = Files.readAllBytes(paper);
    SignatureReader.Read read = Objects.requireNonNull(SignatureReader.read(signed));
    assertThat(read.fits()).isTrue();
    assertThat(Objects.requireNonNull(read.signer()).getSubjectX500Principal().getName())
        .isEqualTo("CN=Device of the tests");
    signed[20] ^= 1;
    assertThat(Objects.requireNonNull(SignatureReader.read(signed)).fits()).isFalse();
  }

  private static ProcessBuilder signer(Path device, String... more) {
    List<String> arguments = new ArrayList<>(List.of(device.toString()));
    arguments.addAll(List.of(more));
    return TestProcess.java(
        List.of("--enable-native-access=ALL-UNNAMED"), DeviceSigner.class, arguments);
  }

  private static String run(Path settings, ProcessBuilder command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = command.redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", settings.toString());
    Process process = TestProcess.start(builder);
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    return told;
  }
}
