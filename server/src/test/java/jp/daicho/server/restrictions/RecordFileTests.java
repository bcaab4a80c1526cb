package jp.daicho.server.restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The data of people who were found, as a CSV file (2.1.3). */
class RecordFileTests extends RestrictionTestBase {
  private static final String FAMILY = RegisteredPeople.FAMILY.value();

  @BeforeEach
  void whoMayTakeDataOut() {
    grant(SampleOperators.DECIDER, Permission.DATA_EXTRACTION);
  }

  @Test
  @Proves("2.1.3-O1")
  void theDataOfAResidentAndOfAHouseholdComeOutAsCsv() throws Exception {
    Map<String, String> mother = lines(file("/residents/" + MOTHER.value() + "/csv")).getFirst();
    assertThat(mother)
        .containsEntry("宛名番号", MOTHER.value())
        .containsEntry("世帯番号", FAMILY)
        .containsKeys("氏名（漢字）", "世帯主との続柄", "住民となった年月日", "在留資格", "国籍・地域")
        .doesNotContainKey("個人番号");

    List<Map<String, String>> family = lines(file("/api/households/" + FAMILY + "/csv"));
    assertThat(family).hasSize(5);
    assertThat(family.getFirst()).containsEntry("宛名番号", RegisteredPeople.FATHER.value());
    assertThat(answer("/households/0000000000/csv", SampleOperators.DECIDER).getStatus())
        .isEqualTo(404);
  }

  @Test
  void theFileIsLoggedAsAnExtractionOfThoseInIt() throws Exception {
    file("/households/" + FAMILY + "/csv?individualNumber=true");
    AuditEntry entry = tenancy.within(municipality.code(), () -> log.newest(1)).getFirst();
    assertThat(entry.action()).isEqualTo(AuditAction.DATA_EXTRACTION);
    assertThat(entry.individualNumberShown()).isTrue();
    assertThat(entry.subjects())
        .contains(MOTHER.value(), DAUGHTER.value(), RegisteredPeople.FATHER.value());
    assertThat(entry.toString()).doesNotContain("渡邉");
  }

  @Test
  void whatTheOperatorMayNotSeeIsNotInTheFile() throws Exception {
    String address = "/residents/" + MOTHER.value() + "/csv";
    assertThat(lines(file(address + "?individualNumber=true")).getFirst())
        .containsKeys("個人番号", "本籍");
    revokeFromDecider(Permission.SEE_REGISTERED_DOMICILE);
    revokeFromDecider(Permission.SEE_INDIVIDUAL_NUMBER);
    assertThat(lines(file(address)).getFirst()).doesNotContainKeys("個人番号", "本籍");
    assertThat(answer(address + "?individualNumber=true", SampleOperators.DECIDER).getStatus())
        .isEqualTo(403);
    assertThat(answer(address, SampleOperators.CLERK).getStatus()).isEqualTo(403);
  }

  @Test
  void whoeverMayNotBeListedIsLeftOut() throws Exception {
    set(MOTHER, "listing=error");
    set(DAUGHTER, "enquiry=error");
    set(RegisteredPeople.FATHER, "listing=alert");
    assertThat(lines(file("/households/" + FAMILY + "/csv")))
        .extracting(line -> line.get("宛名番号"))
        .hasSize(3)
        .doesNotContain(MOTHER.value(), DAUGHTER.value());
    MockHttpServletResponse refused =
        answer("/api/residents/" + MOTHER.value() + "/csv", SampleOperators.DECIDER);
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("渡邉");
  }

  @Test
  void whoeverIsProtectedIsNotInIt() throws Exception {
    started();
    assertThat(file("/households/" + FAMILY + "/csv"))
        .doesNotContain(MOTHER.value(), DAUGHTER.value());
  }

  private String file(String address) throws Exception {
    MockHttpServletResponse answer = answer(address, SampleOperators.DECIDER);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith("text/csv");
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String address, String login) throws Exception {
    return web.perform(
            get(address)
                .with(
                    authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                            operator(login), null, AuthorityUtils.NO_AUTHORITIES))))
        .andReturn()
        .getResponse();
  }

  private static List<Map<String, String>> lines(String csv) {
    var rows = CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList();
    return rows.stream()
        .skip(1)
        .map(
            row -> {
              Map<String, String> line = new LinkedHashMap<>();
              for (int i = 0; i < row.getFieldCount(); i++) {
                line.put(rows.getFirst().getField(i), row.getField(i));
              }
              return line;
            })
        .toList();
  }
}
