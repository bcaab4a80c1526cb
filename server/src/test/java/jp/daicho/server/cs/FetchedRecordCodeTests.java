package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.RecordCodes;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pool of resident record codes, filled from CS (4.3.1). */
class FetchedRecordCodeTests extends LinkTestBase {
  @Autowired private RecordCodes codes;

  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  @Proves("4.3.1-M1")
  void codesAreFetchedFromCsAndKept() throws Exception {
    send(SampleOperators.CLERK, "/api/record-codes/fetch", "{\"count\":5}")
        .andExpect(status().isBadGateway());
    open(SampleOperators.CLERK, "/record-codes")
        .andExpect(content().string(containsString("連携していません")));
    ports.connect(port);
    send(SampleOperators.CLERK, "/api/record-codes/fetch", "{\"count\":5}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.left").value(5));
    web.perform(
        post("/record-codes/fetch")
            .param("count", "20")
            .with(authentication(signedIn(SampleOperators.CLERK)))
            .with(csrf()));
    open(SampleOperators.CLERK, "/record-codes").andExpect(content().string(containsString("25件")));
    send(SampleOperators.CLERK, "/api/record-codes/fetch", "{\"count\":0}")
        .andExpect(status().isBadRequest());
    // Who may not keep them cannot fetch them.
    send(SampleOperators.DECIDER, "/api/record-codes/fetch", "{\"count\":5}")
        .andExpect(status().isForbidden());
    assertThat(as(SampleOperators.CLERK, () -> codes.stock()).left()).isEqualTo(25);
  }

  @Test
  @Proves({"4.3.1-M3", "4.3.1-N1"})
  void codesAreTakenAtRandomAndNothingListsWhoGotWhich() throws Exception {
    List<String> kept =
        IntStream.range(0, 200)
            .mapToObj(i -> ResidentRecordCode.ofBody("30000%05d".formatted(i)).value())
            .toList();
    as(SampleOperators.CLERK, () -> codes.add(kept));
    List<String> given = new ArrayList<>();
    DecidedMove born = register(births(4));
    born.persons().forEach(child -> given.add(codeOf(latest(child))));
    assertThat(kept).containsAll(given);
    // The first four in their order, or the last: one chance in eight hundred million each.
    assertThat(given).isNotEqualTo(kept.subList(0, 4));
    assertThat(given).isNotEqualTo(kept.reversed().subList(0, 4));
    assertThat(as(SampleOperators.CLERK, () -> codes.stock()).left()).isEqualTo(196);

    grantEverything();
    Set<String> looked = new TreeSet<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
          boolean list = methods.isEmpty() || methods.contains(RequestMethod.GET);
          if (list && !pattern.contains("{") && !pattern.contains("*")) {
            looked.add(pattern);
            String page = body(open(SampleOperators.ADMINISTRATOR, pattern));
            assertThat(given.stream().filter(page::contains).toList()).as(pattern).isEmpty();
          }
        }
      }
    }
    assertThat(looked).contains("/record-codes", "/api/record-codes", "/drafts", "/links/sending");
  }

  private void grantEverything() {
    tenancy.within(
        municipality.code(),
        () -> {
          long id = operator(SampleOperators.ADMINISTRATOR).operatorId();
          Set<Permission> held =
              operators.permissions(operator(SampleOperators.ADMINISTRATOR), today());
          for (Permission permission : Permission.values()) {
            if (!held.contains(permission)) {
              operators.grant(id, permission, today());
            }
          }
          return id;
        });
  }

  private static EnteredMove births(int count) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.MOVED_ON, today().toString());
    common.put(CommonField.NOTICED_ON, today().toString());
    common.put(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value());
    List<PersonEntry> children = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      children.add(
          new PersonEntry(
              Map.of(
                  PersonField.KIND, "1",
                  PersonField.SURNAME, "渡邉",
                  PersonField.GIVEN_NAME, List.of("湊", "蒼", "凪", "結").get(i),
                  PersonField.BIRTH_DATE, today().toString(),
                  PersonField.SEX, "1",
                  PersonField.RELATIONSHIP, "子",
                  PersonField.DOMICILE, "福島県会津若松市追手町１番地",
                  PersonField.HEAD_OF_REGISTER, "渡邉　健一")));
    }
    return new EnteredMove(MoveTypes.standard().get("birth"), common, children);
  }
}
