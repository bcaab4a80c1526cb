package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.support.TestProcess;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The example that callers of the API start from does what it says, on the real service. */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class DayAtTheCounterTests {
  private static final Path SCRIPT =
      Path.of("..", "examples", "DayAtTheCounter.java").toAbsolutePath().normalize();

  @Autowired SampleOperators samples;
  @LocalServerPort int port;

  @Test
  void theDayEndsWithEveryMoveRegistered() throws IOException, InterruptedException {
    ServedMunicipality municipality = TestDatabase.newMunicipality();
    Map<String, String> passwords =
        samples.create(municipality).stream()
            .collect(
                Collectors.toMap(
                    SampleOperators.Credentials::login, SampleOperators.Credentials::password));
    String code = municipality.code().value();
    Process day =
        TestProcess.start(
            new ProcessBuilder(
                    List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        SCRIPT.toString(),
                        "http://localhost:" + port,
                        login(code, SampleOperators.CLERK, passwords),
                        login(code, SampleOperators.DECIDER, passwords)))
                .redirectErrorStream(true));
    String output = new String(day.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(day.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .hasSize(9)
        .anySatisfy(line -> assertThat(line).startsWith("転入 仮登録番号"))
        .anySatisfy(line -> assertThat(line).startsWith("転居 "))
        .anySatisfy(line -> assertThat(line).startsWith("国内転出 "))
        .anySatisfy(line -> assertThat(line).startsWith("出生 "))
        .anySatisfy(line -> assertThat(line).startsWith("死亡 "))
        .anySatisfy(line -> assertThat(line).startsWith("世帯主変更 "))
        .anySatisfy(line -> assertThat(line).startsWith("職権修正 "))
        .anySatisfy(line -> assertThat(line).startsWith("異動の取消し "));
  }

  private static String login(String code, String login, Map<String, String> passwords) {
    return code + "/" + login + ":" + passwords.get(login);
  }
}
