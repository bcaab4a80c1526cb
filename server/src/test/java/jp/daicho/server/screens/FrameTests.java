package jp.daicho.server.screens;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class FrameTests {
  @Autowired MockMvc web;
  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void makeOperators() {
    samples.create(municipality);
  }

  @Test
  void everyScreenSaysWhoIsAtWorkAndWhere() throws Exception {
    open(SampleOperators.CLERK, "/help/keys")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(municipality.name()),
                        containsString("本庁市民課窓口"),
                        containsString("市民課"),
                        containsString("見本データ"),
                        containsString("<h1>キー操作の一覧</h1>"))));
  }

  @Test
  void theMenuShowsOnlyWhatTheOperatorMayOpen() throws Exception {
    open(SampleOperators.CLERK, "/help/keys")
        .andExpect(content().string(containsString("異動入力")))
        .andExpect(content().string(containsString("data-key=\"Alt+2\"")));
    open(SampleOperators.DECIDER, "/help/keys")
        .andExpect(content().string(containsString("仮登録一覧")))
        .andExpect(content().string(not(containsString("異動入力"))));
  }

  @Test
  void whatIsNotThereIsToldInTheSameFrame() throws Exception {
    open(SampleOperators.CLERK, "/nothing").andExpect(status().isNotFound());
  }

  @Test
  void theFontForNamesIsKeptByBrowsers() throws Exception {
    web.perform(get("/assets/font/005.01/Readme.txt"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", containsString("immutable")));
  }

  private ResultActions open(String login, String address) throws Exception {
    Operator operator =
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
    return web.perform(
        get(address)
            .with(
                authentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                        operator, null, AuthorityUtils.NO_AUTHORITIES))));
  }
}
