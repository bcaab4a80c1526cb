package jp.daicho.server.households.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.households.MemberOrders;
import jp.daicho.server.households.OrderedHousehold;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.registry.OrderSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The order of members through the API: whatever the screen does. */
@RestController
@RequestMapping("/api/households/{householdNumber}/member-order")
@Tag(name = "世帯員の並び順", description = "世帯員を記載する順（5.2）。証明書と画面の両方がこの順になります。")
final class MemberOrderApi {
  private final MemberOrders orders;

  MemberOrderApi(MemberOrders orders) {
    this.orders = orders;
  }

  /** An order to set. */
  @Schema(name = "MemberOrderEntry")
  record Entry(
      @Schema(
              description = "世帯員の全員の宛名番号を、並べる順に",
              example = "[\"000000000000019\", \"000000000000027\"]")
          @Nullable List<String> members,
      @Schema(description = "照会したときのsetting", example = "0") @Nullable Integer setting) {}

  /** The order of a household. */
  @Schema(name = "MemberOrder")
  record OrderView(
      @Schema(description = "最後に設定した並び順の番号。一度も設定していないときは0", example = "0") int setting,
      @Schema(description = "現在の世帯員を、記載する順に") List<ResidentLine> members,
      @Schema(description = "標準の並び順（5.2）による宛名番号") List<String> byRule) {
    static OrderView of(OrderedHousehold household) {
      return new OrderView(household.latest(), household.members(), numbers(household.byRule()));
    }
  }

  /** An order that was set. */
  @Schema(name = "MemberOrderSetting")
  record SettingView(
      @Schema(description = "設定の番号（1から）", example = "1") int setting,
      @Schema(description = "標準の並び順（5.2）に並べたか。偽のときは任意の並び順") boolean byRule,
      @Schema(description = "宛名番号を、並べた順に") List<String> members,
      @Schema(description = "設定した者のユーザID", example = "madoguchi") String operator,
      @Schema(description = "設定した日時") Instant at) {
    static SettingView of(OrderSetting setting) {
      return new SettingView(
          setting.number(),
          setting.byRule(),
          numbers(setting.order()),
          setting.operator(),
          setting.at());
    }
  }

  @Operation(summary = "世帯員の並び順を照会する", description = "現在の世帯員を記載する順に、標準の並び順とともに返します。")
  @GetMapping
  OrderView of(@Parameter(description = "世帯番号") @PathVariable String householdNumber) {
    return OrderView.of(orders.of(read(householdNumber)).orElseThrow(MemberOrderApi::unknown));
  }

  @Operation(summary = "世帯員の並び順の設定の履歴を照会する", description = "設定した並び順を、新しい順に返します。")
  @GetMapping("/history")
  List<SettingView> history(@Parameter(description = "世帯番号") @PathVariable String householdNumber) {
    return orders.of(read(householdNumber)).orElseThrow(MemberOrderApi::unknown).settings().stream()
        .map(SettingView::of)
        .toList();
  }

  @Operation(
      summary = "世帯員の並び順を設定する",
      description = "世帯員の全員を、並べる順に一度ずつ指定します。標準の並び順に戻すには、照会したbyRuleを指定します。" + "後から世帯に入る人は末尾になります。")
  @PutMapping
  OrderView set(
      @Parameter(description = "世帯番号") @PathVariable String householdNumber,
      @RequestBody Entry entry) {
    Integer setting = entry.setting();
    return OrderView.of(
        orders
            .set(read(householdNumber), members(entry.members()), setting == null ? 0 : setting)
            .orElseThrow(MemberOrderApi::unknown));
  }

  /**
   * The numbers of an order.
   *
   * @throws EntryRefusedException with all that are no 宛名番号
   */
  static List<AddressNumber> members(@Nullable List<String> numbers) {
    Findings findings = new Findings();
    List<AddressNumber> members = new ArrayList<>();
    for (String number : numbers == null ? List.<String>of() : numbers) {
      AddressNumber member = findings.require(number, MemberOrders.ORDER, AddressNumber::of);
      if (member != null) {
        members.add(member);
      }
    }
    if (findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return members;
  }

  static HouseholdNumber read(String number) {
    try {
      return HouseholdNumber.of(number);
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static List<String> numbers(List<AddressNumber> numbers) {
    return numbers.stream().map(AddressNumber::value).toList();
  }
}
