package jp.daicho.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.Test;

/** How long the log is kept, and what counts as odd or many (10.2). */
@ServiceTest
class AccessSettingsTests extends AccessLogTestBase {
  @Test
  void settingsAreChangedThroughTheApiByThoseWhoManageThem() throws Exception {
    String kept =
        web.perform(get("/api/access-log/settings").with(at(SampleOperators.ADMINISTRATOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(kept).contains("\"keptMonths\":\"0\"", "\"officeTo\":\"17:15\"", "SUNDAY");
    assertThat(sent(kept.replace("\"keptMonths\":\"0\"", "\"keptMonths\":\"84\""), 200))
        .contains("\"keptMonths\":\"84\"");
    assertThat(
            sent(
                kept.replace("\"keptMonths\":\"0\"", "\"keptMonths\":\"9999\"")
                    .replace("17:15", "07:15")
                    .replace("\"alertDays\":\"7\"", "\"alertDays\":\"0\""),
                422))
        .contains("E1280", "E1003", "alertDays");
    web.perform(
            put("/api/access-log/settings")
                .contentType("application/json")
                .content(kept)
                .with(at(AUDITOR))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  private String sent(String content, int expected) throws Exception {
    return web.perform(
            put("/api/access-log/settings")
                .contentType("application/json")
                .content(content)
                .with(at(SampleOperators.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
