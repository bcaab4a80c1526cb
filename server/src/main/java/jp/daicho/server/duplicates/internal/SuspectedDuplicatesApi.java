package jp.daicho.server.duplicates.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.duplicates.SuspectedDuplicates;
import jp.daicho.server.duplicates.SuspectedPair;
import jp.daicho.server.operators.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents who may be in the register twice, for programs: the same as the screen. */
@RestController
@Tag(name = "二重登録の疑い", description = "住民全体から、二重に登録されているかもしれない組を探します。")
final class SuspectedDuplicatesApi {
  private final SuspectedDuplicates duplicates;
  private final ListPrinting lists;
  private final Clock clock;

  SuspectedDuplicatesApi(SuspectedDuplicates duplicates, ListPrinting lists, Clock clock) {
    this.duplicates = duplicates;
    this.lists = lists;
    this.clock = clock;
  }

  @Operation(
      summary = "二重登録の疑いのある住民の組",
      description =
          "氏名、生年月日、性別、住所を比べ、一致度が目安以上の組を、高い順に1000組まで返します。住民だけを比べ、除票は含みません。"
              + "例：[{\"score\":36,\"reasons\":[\"氏が同じ\",\"名が同じ\",\"生年月日が同じ\",\"性別が同じ\",\"住所が違う\"],"
              + "\"persons\":[{\"addressNumber\":\"000000010010015\"},{\"addressNumber\":\"000000010020012\"}]}]")
  @GetMapping("/api/suspected-duplicates")
  List<SuspectedPair> list() {
    return duplicates.find();
  }

  @Operation(summary = "二重登録の疑いのある住民の組（PDF）")
  @GetMapping("/api/suspected-duplicates.pdf")
  ResponseEntity<byte[]> pdf() {
    return lists.pdf(Permission.BATCH, SuspectedDuplicatesFile.of(duplicates.find()));
  }

  @Operation(summary = "二重登録の疑いのある住民の組を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/suspected-duplicates.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void print(@ParameterObject PrintEntry output) {
    lists.print(
        ListPrinting.Made.of(
            Permission.BATCH, SuspectedDuplicatesFile.of(duplicates.find()), clock.instant()),
        output);
  }

  @Operation(summary = "二重登録の疑いのある住民の組（CSV）")
  @GetMapping("/api/suspected-duplicates.csv")
  ResponseEntity<byte[]> csv() {
    return lists.csv(Permission.BATCH, SuspectedDuplicatesFile.of(duplicates.find()));
  }
}
