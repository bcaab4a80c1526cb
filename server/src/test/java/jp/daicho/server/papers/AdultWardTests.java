package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 成年被後見人 (9.4): set in the record, told to the next municipality, listed nowhere. */
class AdultWardTests extends PapersTestBase {
  private static final String NOTICE = "adult-ward-notice";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping addresses;

  @Test
  @Proves({"9.4-M1", "9.4-M2"})
  void isSetAndTheNextMunicipalityIsToldOfTheMovingOut() {
    assertThat(latest(RegisteredPeople.GRANDMOTHER).annotations().adultWard()).isFalse();
    register(
        SampleEntries.move("correction", RegisteredPeople.GRANDMOTHER)
            .with(0, PersonField.ADULT_WARD, "1"));
    assertThat(latest(RegisteredPeople.GRANDMOTHER).annotations().adultWard()).isTrue();

    DecidedMove moved = register(movingOut(RegisteredPeople.GRANDMOTHER, RegisteredPeople.SON));
    assertThat(offered(moved)).contains(NOTICE);
    IssuedPaper paper = make(moved, NOTICE).getFirst();

    assertThat(text(paper))
        .contains("成年被後見人の転出について（通知）", "八王子市長　様", "和子", "昭和25年頃", "丸の内")
        .contains("令和8年11月20日転出")
        .doesNotContain("蓮");
    assertThat(paper.persons()).containsExactly(RegisteredPeople.GRANDMOTHER);
    assertThat(offered(register(movingOut(RegisteredPeople.DAUGHTER)))).doesNotContain(NOTICE);
  }

  /** There is no list of them: no address, no search, no paper that holds more than one move. */
  @Test
  @Proves("9.4-N1")
  void thereIsNoListOfAdultWards() {
    List<String> words =
        Stream.concat(
                addresses.getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getDirectPaths().stream()),
                addresses.getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getPatternValues().stream()))
            .map(address -> address.toLowerCase(Locale.ROOT))
            .toList();
    assertThat(words)
        .contains("/support-measures")
        .noneMatch(address -> address.contains("ward") && address.contains("adult"))
        .noneMatch(address -> address.contains("guardian") || address.contains("hikokennin"));
    assertThat(PaperKinds.standard().all())
        .filteredOn(kind -> !kind.occasion().isOfMove())
        .noneMatch(kind -> kind.label().contains("後見") || kind.id().contains("ward"));
    assertThat(Arrays.stream(jp.daicho.server.registry.SearchTerm.class.getPermittedSubclasses()))
        .noneMatch(term -> term.getSimpleName().contains("Ward"));
  }

  private static EnteredMove movingOut(AddressNumber... persons) {
    return SampleEntries.move("moving-out", persons)
        .with(CommonField.MOVED_ON, "令和8年11月20日")
        .with(CommonField.NOTIFIED_ON, "令和8年11月16日")
        .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012")
        .with(CommonField.DESTINATION_TOWN, "元本郷町");
  }
}
