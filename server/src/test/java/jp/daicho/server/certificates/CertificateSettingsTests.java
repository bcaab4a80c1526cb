package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.SampleOperators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a municipality sets for its certificates (5.1, 5.8), on the screen and through the API. */
class CertificateSettingsTests extends CertificateTestBase {
  @Autowired CertificateDefaults defaults;

  @Test
  void whatIsPrintedWithoutBeingAskedForIsSetByTheMunicipality() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    assertThat(printedByDefault(family))
        .as("at first nothing that can be left out")
        .doesNotContain(CertificateItem.HOUSEHOLDER, CertificateItem.NATIONALITY)
        .contains(CertificateItem.ADDRESS, CertificateItem.BUILDING);

    web.perform(
            post("/certificate-settings")
                .param("printed", "HOUSEHOLDER", "ADDRESS", "SEX")
                .param("overflow", "LEAVE_BLANK")
                .with(administrator())
                .with(csrf()))
        .andExpect(redirectedUrl("/certificate-settings"));

    assertThat(printedByDefault(family))
        .containsExactlyInAnyOrder(
            CertificateItem.HOUSEHOLDER, CertificateItem.ADDRESS, CertificateItem.SEX);
    web.perform(get("/certificate-settings").with(administrator()))
        .andExpect(content().string(containsString("記載事項証明書に初めから選んでおく項目")))
        .andExpect(content().string(containsString("value=\"LEAVE_BLANK\" checked")));

    web.perform(
            put("/api/certificate-settings")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"printed\":[\"NATIONALITY\"],\"overflow\":\"PRINT_TO_LIMIT\"}")
                .with(administrator())
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.printed[0]").value("NATIONALITY"));
    web.perform(get("/api/certificate-settings").with(administrator()))
        .andExpect(jsonPath("$.printed.length()").value(1))
        .andExpect(jsonPath("$.overflow").value("PRINT_TO_LIMIT"));
    assertThat(printedByDefault(family)).containsExactly(CertificateItem.NATIONALITY);
  }

  @Test
  void onlyWhoManagesReferenceDataSetsIt() {
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> asClerk(() -> defaults.look()));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () ->
                asClerk(
                    () ->
                        defaults.change(
                            new CertificateDefaults.Settings(
                                Set.of(), OverflowPolicy.LEAVE_BLANK))));
  }

  private Set<CertificateItem> printedByDefault(List<ResidentRecord> family) {
    return asClerk(
            () -> certificates.subject(family.getFirst().household().householdNumber(), false))
        .printedByDefault();
  }

  private RequestPostProcessor administrator() {
    Operator administrator =
        tenancy
            .within(municipality.code(), () -> operators.find(SampleOperators.ADMINISTRATOR, "端末1"))
            .orElseThrow();
    assertThat(CurrentOperator.as(administrator, () -> defaults.look()).printed()).isNotEmpty();
    return atWork(administrator);
  }
}
