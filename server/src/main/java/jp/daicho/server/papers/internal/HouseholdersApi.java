package jp.daicho.server.papers.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.papers.HouseholderRequests;
import jp.daicho.server.papers.MovePapers.MovedPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Households without a householder through the API (4.0.5). */
@RestController
@Tag(name = "異動の帳票", description = "異動に伴う通知・帳票の作成と再出力（4.1.0.3、4.2.0.1、4.3.3）")
final class HouseholdersApi {
  private final HouseholderRequests requests;
  private final Printing printing;

  HouseholdersApi(HouseholderRequests requests, Printing printing) {
    this.requests = requests;
    this.printing = printing;
  }

  /** A household without a householder; the first member is written to. */
  @Schema(name = "HouseholdWithoutHouseholder", description = "世帯主不在の世帯")
  record HouseholdView(
      String household,
      String address,
      List<MemberView> members,
      String leftOn,
      String reason,
      boolean restricted) {}

  /** Somebody who lives in it. */
  @Schema(name = "HouseholdWithoutHouseholderMember", description = "世帯主不在の世帯の世帯員")
  record MemberView(String number, String name) {
    static MemberView of(MovedPerson person) {
      return new MemberView(person.number(), person.name());
    }
  }

  @Operation(
      summary = "世帯主不在の世帯の一覧",
      description = "職権で世帯主を定めるときは、世帯主変更（householder-change、届出・職権等の別は職権）を入力します（4.0.5）。")
  @GetMapping("/api/householders")
  List<HouseholdView> list() {
    return requests.list().stream()
        .map(
            found ->
                new HouseholdView(
                    found.household(),
                    found.address(),
                    found.members().stream().map(MemberView::of).toList(),
                    found.leftOn(),
                    found.reason(),
                    found.restricted()))
        .toList();
  }

  @Operation(
      summary = "世帯主変更依頼通知書を作成する",
      description = "copies（部数）を指定すると、それぞれを、発行番号の異なる帳票としてその数だけ作成します（10.7）。")
  @PostMapping("/api/householders/requests")
  @ResponseStatus(HttpStatus.CREATED)
  PapersApi.Issued request(@RequestBody HouseholderEntry entry) {
    List<HouseholdNumber> numbers = entry.numbers();
    return PapersApi.Issued.of(
        printing.issue(
            entry.output(), () -> requests.request(numbers, entry.deadline(), entry.confirmed())));
  }

  @Operation(
      summary = "世帯主変更依頼通知書の対象者リストを作成する",
      description = "copies（部数）を指定すると、発行番号の異なるリストをその数だけ作成します（10.7）。")
  @PostMapping("/api/householders/list")
  @ResponseStatus(HttpStatus.CREATED)
  PapersApi.Issued printList(@RequestBody HouseholderEntry entry) {
    List<HouseholdNumber> numbers = entry.numbers();
    return PapersApi.Issued.of(
        printing.issue(entry.output(), () -> requests.printList(numbers, entry.confirmed())));
  }
}
