package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.support.NotedStatements;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A protected mother and daughter in a household of five (3.4, 1.1.16, 2.2.4). An automatic visitor
 * who may do everything but look into the measures asks for everything in three municipalities that
 * differ in nothing else: nobody is under a measure, somebody is, and somebody is whose measure
 * says something else.
 */
@SpringBootTest(classes = DaichoApplication.class, properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = NotedStatements.Initializer.class)
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretMeasureTests {
  /** The words of a measure. */
  private static final List<String> SECRETS =
      List.of("加害秘男", "隠里町", "080-5555", "秘密の連絡先", "himitsu@example", "転送先秘密市", "粗暴につき", "併秘子");

  private final MeasuredTown without;
  private final MeasuredTown secret;
  private final MeasuredTown plain;

  SecretMeasureTests(@Autowired ApplicationContext context, @Autowired MockMvc web) {
    Visitor visitor = new Visitor(web);
    List<ServedMunicipality> three = TestDatabase.newMunicipalitiesAlike(3);
    without = new MeasuredTown(context, visitor, three, 0, null);
    secret = new MeasuredTown(context, visitor, three, 1, measure("加害秘男", "隠里町１番地"));
    plain = new MeasuredTown(context, visitor, three, 2, measure("某", "某町１番地"));
  }

  @Test
  void whatAMeasureSaysNobodyLearnsWhoMayNotLookIntoIt() {
    secret
        .answers()
        .forEach((asked, answer) -> assertThat(SECRETS).as(asked).noneMatch(answer::contains));
    assertThat(differences(plain, secret)).isEmpty();
  }

  @Test
  void thatThereIsOneShowsOnlyWhereTheStandardWantsIt() {
    Map<String, List<MeasureSign>> signs =
        MeasureSign.read().stream().collect(Collectors.groupingBy(MeasureSign::asked));
    Map<String, String> differences = differences(without, secret);
    List<String> unexplained =
        differences.keySet().stream()
            .filter(
                asked ->
                    signs.getOrDefault(asked, List.of()).stream()
                        .noneMatch(
                            sign -> sign.explains(text(without, asked), text(secret, asked))))
            .map(asked -> asked + differences.get(asked))
            .toList();
    assertThat(unexplained).as("mend the product, or see %s", MeasureSign.FILE).isEmpty();

    List<String> unused =
        signs.keySet().stream().filter(asked -> !differences.containsKey(asked)).sorted().toList();
    assertThat(unused).as("nothing differs there any more").isEmpty();
  }

  /**
   * Nobody learns by the time either: where the answer is the same, it takes the same statements,
   * as many and in the same order. Where the answer tells by itself that she is protected, the time
   * tells nothing more.
   */
  @Test
  void whatTheAnswerDoesNotTellItsTimeDoesNotTell() {
    assertThat(secret.statements().values())
        .as("statements were noted")
        .filteredOn(sent -> sent.size() > 3)
        .hasSizeGreaterThan(400);
    assertThat(otherStatements(plain, secret)).isEmpty();
    assertThat(otherStatements(without, secret)).isEmpty();
  }

  private static List<String> otherStatements(MeasuredTown one, MeasuredTown other) {
    return one.statements().keySet().stream()
        .filter(asked -> text(one, asked).equals(text(other, asked)))
        .filter(asked -> !statements(one, asked).equals(statements(other, asked)))
        .map(
            asked ->
                asked
                    + "\n"
                    + Differences.first(
                        String.join("\n", statements(one, asked)),
                        String.join("\n", statements(other, asked))))
        .toList();
  }

  private static List<String> statements(MeasuredTown town, String asked) {
    return town.statements().getOrDefault(asked, List.of());
  }

  /** Where the answers part, by what was asked. */
  private static Map<String, String> differences(MeasuredTown one, MeasuredTown other) {
    assertThat(one.answers()).hasSizeGreaterThan(500);
    assertThat(other.answers().keySet()).isEqualTo(one.answers().keySet());
    Map<String, String> differing = new LinkedHashMap<>();
    for (String asked : one.answers().keySet()) {
      if (!text(one, asked).equals(text(other, asked))) {
        differing.put(asked, Differences.first(text(one, asked), text(other, asked)));
      }
    }
    return differing;
  }

  private static String text(MeasuredTown town, String asked) {
    return String.valueOf(town.answers().get(asked));
  }

  /** The mother and her daughter are protected, whatever else the measure says. */
  private static SupportEntry measure(String assailant, String address) {
    boolean secret = assailant.contains("秘");
    SupportEntry entry =
        SampleEntries.support()
            .with(SupportGroup.APPLICANT, "address", address)
            .with(SupportGroup.APPLICANT, "formerAddresses", address)
            .with(SupportGroup.APPLICANT, "telephone", secret ? "080-5555-0000" : "")
            .with(SupportGroup.APPLICANT, "mail", secret ? "himitsu@example.jp" : "")
            .with(SupportGroup.APPLICANT, "otherContact", secret ? "秘密の連絡先" : "")
            .with(SupportGroup.JOINT, "addressNumber", RegisteredPeople.DAUGHTER.value())
            .with(SupportGroup.JOINT, "name", secret ? "併秘子" : "某子")
            .with(SupportGroup.ASSAILANT, "name", assailant)
            .with(
                SupportGroup.ASSAILANT,
                "addressNumber",
                (secret ? RegisteredPeople.STUDENT : RegisteredPeople.GRANDMOTHER).value())
            .with(SupportGroup.ASSAILANT, "address", address)
            .with(SupportGroup.ASSAILANT, "other", secret ? "粗暴につき注意" : "")
            .with(SupportGroup.ASKED, 0, "address", address);
    return secret
        ? entry
            .with(SupportGroup.ASKED, 1, "office", "supplement-domicile")
            .with(SupportGroup.FORWARDED, "municipality", "転送先秘密市")
        : entry;
  }
}
