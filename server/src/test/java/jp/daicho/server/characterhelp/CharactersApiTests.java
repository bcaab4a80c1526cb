package jp.daicho.server.characterhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Finding characters and reading their codes through the API (2.1.3, 2.2.3). */
@ServiceTest
class CharactersApiTests {
  @Autowired MockMvc web;
  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired Masters masters;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void operators() {
    samples.create(municipality);
  }

  @Test
  void aCharacterIsFoundByWhatIsKnownOfIt() throws Exception {
    String found =
        read(
            get("/api/characters")
                .param("reading", "さき")
                .param("strokesFrom", "１１")
                .param("strokesTo", "12")
                .param("radical", "やま")
                .param("parts", "竒"));
    assertThat(texts(found)).contains("﨑").doesNotContain("崎");
    assertThat(JsonPath.<Integer>read(found, "$.total")).isEqualTo(texts(found).size());
    assertThat(texts(read(get("/api/characters").param("characterCode", "J+BD4A"))))
        .containsExactly("邉\uDB40\uDD1F");
    assertThat(
            texts(
                read(
                    get("/api/characters")
                        .param("radical", "46 山 やま")
                        .param("residualFrom", "8")
                        .param("residualTo", "8"))))
        .contains("崎")
        .doesNotContain("岡");
    assertThat(texts(read(get("/api/characters")))).isEmpty();
    assertThat(read(get("/api/characters/radicals"))).contains("しんにょう", "りゅう");
    assertThat(read(get("/api/openapi.json")))
        .contains("/api/characters/handwriting", "/api/characters/{mj}", "戸籍統一文字番号");
  }

  @Test
  void aCharacterIsShownWithAllItsCodesItsShapesAndItsVariants() throws Exception {
    String character = read(get("/api/characters/MJ026191"));
    assertThat(JsonPath.<List<String>>read(character, "$.character.codePoints"))
        .containsExactly("U+9089", "U+E0119");
    assertThat(JsonPath.<String>read(character, "$.character.jukiCode")).isEqualTo("J+BD47");
    assertThat(JsonPath.<String>read(character, "$.character.immigrationProperCode"))
        .isEqualTo("0x9089");
    assertThat(JsonPath.<Integer>read(character, "$.character.strokes")).isEqualTo(17);
    assertThat(JsonPath.<List<String>>read(character, "$.character.radicals"))
        .containsExactly("162辵（13画）");
    assertThat(JsonPath.<List<String>>read(character, "$.shapes[*].mj"))
        .contains("MJ026190", "MJ060248")
        .hasSize(15);
    assertThat(JsonPath.<List<String>>read(character, "$.variants[*].text")).contains("辺", "邊");
    assertThat(
            JsonPath.<String>read(read(get("/api/characters/MJ026190")), "$.character.kosekiCode"))
        .isEqualTo("445000");
    send(get("/api/characters/MJ999999")).andExpect(status().isNotFound());
    send(get("/api/characters/nonsense")).andExpect(status().isNotFound());
  }

  @Test
  void theMunicipalitysOwnVariantsStandBesideACharacter() throws Exception {
    assertThat(JsonPath.<List<String>>read(read(get("/api/characters/MJ026190")), "$.registered"))
        .isEmpty();
    CurrentOperator.as(
        operator(SampleOperators.ADMINISTRATOR),
        () -> masters.add(MasterKind.VARIANTS, Map.of("character", "邉", "variant", "湖")));
    assertThat(
            JsonPath.<List<String>>read(
                read(get("/api/characters/MJ026190")), "$.registered[*].text"))
        .containsExactly("湖");
  }

  @Test
  void everyCharacterOfATextIsToldOf() throws Exception {
    String read = read(json("/api/characters/text", "{\"text\":\"渡邉\uDB40\uDD1F 滨ア\"}"));
    assertThat(JsonPath.<List<String>>read(read, "$[*].text"))
        .containsExactly("渡", "邉\uDB40\uDD1F", "滨", "ア");
    assertThat(JsonPath.<List<Boolean>>read(read, "$[*].allowed"))
        .containsExactly(true, true, false, true);
    assertThat(JsonPath.<List<String>>read(read, "$[*].mj").get(1)).isEqualTo("MJ026193");
    assertThat(read(json("/api/characters/text", "{}"))).isEqualTo("[]");
  }

  @Test
  void everyVariationSequenceHasItsOwnPicture() throws Exception {
    String plain = read(get("/api/characters/glyphs/9089.svg"));
    String other = read(get("/api/characters/glyphs/9089-E011F.svg"));
    assertThat(plain).startsWith("<svg").contains("<path d=\"M").hasSizeLessThan(8_000);
    assertThat(other).startsWith("<svg").isNotEqualTo(plain);
    for (String none :
        List.of("9089-E01EF", "9089-9089", "110000", "E000", "nonsense", "0000", "D840")) {
      send(get("/api/characters/glyphs/" + none + ".svg")).andExpect(status().isNotFound());
    }
  }

  @Test
  void handwritingHasCandidates() throws Exception {
    String ten = "{\"strokes\":[[[20,140],[280,138]],[[150,20],[151,280]]]}";
    assertThat(
            JsonPath.<List<String>>read(
                read(json("/api/characters/handwriting?most=5", ten)), "$[*].text"))
        .hasSize(5)
        .contains("十");
    assertThat(read(json("/api/characters/handwriting", "{\"strokes\":[]}"))).isEqualTo("[]");
  }

  @Test
  @Raises(FindingCode.DRAWING_UNREADABLE)
  @ComesClose(FindingCode.DRAWING_UNREADABLE)
  void whatIsNoDrawingIsRefused() throws Exception {
    String stroke = "[[1,1],[2,2]]";
    for (String strokes :
        List.of(
            "[[[1,2,3]]]",
            "[[[1,null]]]",
            "[" + String.join(",", Collections.nCopies(101, stroke)) + "]")) {
      assertThat(refused(json("/api/characters/handwriting", "{\"strokes\":" + strokes + "}")))
          .as(strokes)
          .containsExactly("E1463");
    }
    String most = "[" + String.join(",", Collections.nCopies(100, stroke)) + "]";
    read(json("/api/characters/handwriting", "{\"strokes\":" + most + "}"));
    assertThat(page(post("/characters/handwriting").param("strokes", "1 2 x"))).contains("E1463");
  }

  @Test
  @Raises({FindingCode.STROKES_REVERSED, FindingCode.PART_UNKNOWN})
  @ComesClose({FindingCode.STROKES_REVERSED, FindingCode.PART_UNKNOWN})
  void allFaultsOfASearchAreToldAtOnce() throws Exception {
    assertThat(
            refused(
                get("/api/characters")
                    .param("strokesFrom", "12")
                    .param("strokesTo", "11")
                    .param("residualFrom", "3")
                    .param("residualTo", "2")
                    .param("radical", "なし部首")
                    .param("parts", "山 んん")))
        .containsExactly("E1461", "E1461", "E0112", "E1462");
    assertThat(refused(get("/api/characters").param("strokesFrom", "十二"))).containsExactly("E0104");
    read(
        get("/api/characters")
            .param("strokesFrom", "12")
            .param("strokesTo", "12")
            .param("residualFrom", "2")
            .param("residualTo", "2")
            .param("parts", "しんにょう 山"));
    assertThat(page(get("/characters").param("parts", "んん"))).contains("E1462", "aria-invalid");
  }

  @Test
  void aPageOrItsPartCanBeAskedFor() throws Exception {
    assertThat(page(get("/characters").param("reading", "さき")))
        .contains("<html", "崎", "﨑", "data-choose");
    assertThat(page(get("/characters").param("reading", "さき").param("part", "results")))
        .contains("字見つかりました", "data-choose")
        .doesNotContain("<html", "<form");
    assertThat(page(get("/characters/MJ026193").param("part", "panel")))
        .contains("住基ネット統一文字コード", "J+BD4A", "字形違い（15）")
        .doesNotContain("<html");
    assertThat(page(post("/characters/text").param("text", "渡邉")))
        .contains("<html", "MJ026190", "445000");
  }

  @Test
  void nobodyIsHelpedWhoHasNotSignedIn() throws Exception {
    web.perform(get("/api/characters").param("reading", "さき")).andExpect(status().isUnauthorized());
    web.perform(get("/api/characters/glyphs/9089.svg")).andExpect(status().isUnauthorized());
    web.perform(get("/characters")).andExpect(status().is3xxRedirection());
  }

  private static List<String> texts(String found) {
    return JsonPath.read(found, "$.characters[*].text");
  }

  private static MockHttpServletRequestBuilder json(String address, String body) {
    return post(address)
        .contentType("application/json")
        .content(body.getBytes(StandardCharsets.UTF_8));
  }

  private String read(MockHttpServletRequestBuilder request) throws Exception {
    return content(send(request).andExpect(status().isOk()));
  }

  private List<String> refused(MockHttpServletRequestBuilder request) throws Exception {
    return JsonPath.read(
        content(
            web.perform(request.with(signedIn()).with(csrf()))
                .andExpect(status().isUnprocessableContent())),
        "$.findings[*].number");
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return read(request.accept("text/html"));
  }

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(signedIn()).with(csrf()));
  }

  private static String content(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private RequestPostProcessor signedIn() {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            operator(SampleOperators.CLERK), null, AuthorityUtils.NO_AUTHORITIES));
  }

  private Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }
}
