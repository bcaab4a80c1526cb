package jp.daicho.server.supportmeasures.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.RestrictedPeople;
import jp.daicho.server.protection.RestrictedPeople.Restricted;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 抑止対象者一覧 for programs: the same as the screen (9.2). */
@RestController
@Tag(name = "抑止")
final class RestrictedApi {
  private final RestrictedPeople people;
  private final ListPrinting lists;
  private final Clock clock;

  RestrictedApi(RestrictedPeople people, ListPrinting lists, Clock clock) {
    this.people = people;
    this.lists = lists;
    this.clock = clock;
  }

  @Operation(
      summary = "抑止対象者一覧",
      description =
          "解除していない抑止（個人・世帯）、終了していない支援措置、排他制御及び抑止フラグの対象です。支援措置は支援対象者照会の、排他制御は異動を扱う権限がある人にだけ含めます。")
  @GetMapping("/api/restricted-people")
  List<Restricted> forPrograms(
      @Parameter(description = "指定都市の行政区の市区町村コード", example = "") @RequestParam(defaultValue = "")
          String ward) {
    return people.list(RestrictedScreens.ward(ward));
  }

  @Operation(summary = "抑止対象者一覧（PDF）", description = "指定都市では、行政区ごとにページを改めます。")
  @GetMapping("/api/restricted-people.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String ward) {
    return lists.pdf(Permission.ENQUIRY, RestrictedScreens.printed(people, ward));
  }

  @Operation(summary = "抑止対象者一覧を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/restricted-people.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void print(@RequestParam(defaultValue = "") String ward, @ParameterObject PrintEntry output) {
    lists.print(
        ListPrinting.Made.of(
            Permission.ENQUIRY, RestrictedScreens.printed(people, ward), clock.instant()),
        output);
  }

  @Operation(summary = "抑止対象者一覧（CSV）")
  @GetMapping("/api/restricted-people.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String ward) {
    return lists.csv(Permission.ENQUIRY, RestrictedScreens.printed(people, ward));
  }
}
