package jp.daicho.server.inquiry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.WrittenField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.documents.DocumentKind;
import jp.daicho.server.documents.DocumentPeople;
import jp.daicho.server.inquiry.MarkedLines;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Protections;
import org.springframework.stereotype.Component;

/** Finds residents by what stands on their 個人番号カード (10.8). */
@Component
final class CardSearch {
  private static final Operation SEARCH =
      Operation.of("検索（個人番号カードの券面事項）", AuditAction.ENQUIRY, Permission.ENQUIRY);

  private final Door door;
  private final DocumentPeople people;
  private final Protections protections;

  CardSearch(Door door, DocumentPeople people, Protections protections) {
    this.door = door;
    this.people = people;
    this.protections = protections;
  }

  /** The holders in the order of the file, and what is wrong with the file or its cards. */
  record Answer(List<ResidentLine> residents, List<Finding> findings) {}

  Answer find(byte[] csv) {
    Findings findings = new Findings();
    Optional<CounterFile> file =
        CounterFile.text(csv, findings).flatMap(text -> CounterFile.parse(text, findings));
    if (file.isEmpty()) {
      return new Answer(List.of(), findings.list());
    }
    DocumentKind paper = DocumentKind.of(file.get().columns());
    if (paper != DocumentKind.CARD) {
      findings.add(FindingCode.FILE_OF_OTHER_PAPER, new EntryItem("file", "ファイル"), paper.label());
      return new Answer(List.of(), findings.list());
    }
    Set<String> known =
        Stream.of(WrittenField.values()).map(WrittenField::fileName).collect(Collectors.toSet());
    file.get().checkColumns(known, List.of(WrittenField.BIRTH_DATE.fileName()), findings);
    return door.enter(
        SEARCH,
        passage -> {
          List<ResidentRecord> found = new ArrayList<>();
          for (CounterFile.Row row : file.get().rows()) {
            people
                .find(passage, DocumentPeople.person(file.get(), row), row, findings)
                .ifPresent(found::add);
          }
          passage.note("件数", Integer.toString(found.size()));
          return new Answer(MarkedLines.of(passage, protections, found), findings.list());
        });
  }
}
