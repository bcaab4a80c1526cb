package jp.daicho.server.labels;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.forms.LabelSheet;
import jp.daicho.forms.LabelSheet.Label;
import jp.daicho.forms.Paper;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.Envelope;
import jp.daicho.server.certificates.PaperNotices;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Prints 宛名シール (9.6). A label leaves the office, so nobody is on one who is under support measures,
 * before the error is released (3.4), or has 抑止フラグ (3.1).
 */
@Component
public final class AddressLabels {
  /** How many labels are printed at once at most. */
  public static final int MOST = 5_000;

  private static final int AT_ONCE = 500;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final EntryItem PERSONS = new EntryItem("persons", "宛名番号");
  private static final EntryItem SHEET = new EntryItem("sheet", "用紙");
  private static final EntryItem FIRST = new EntryItem("first", "印刷を始める位置");

  private static final Operation LABELS =
      Operation.of("宛名シールの作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final Operation LABELS_OF_LIST =
      Operation.of("宛名シールの作成（一覧）", AuditAction.BATCH_DOCUMENTS, Permission.BATCH);

  private final Door door;
  private final Registry registry;
  private final Protections protections;
  private final InspectionLists lists;

  /** Made once. */
  AddressLabels(Door door, Registry registry, Protections protections, InspectionLists lists) {
    this.door = door;
    this.registry = registry;
    this.protections = protections;
    this.lists = lists;
  }

  /**
   * How labels are to be printed.
   *
   * @param sheet the id of a sheet ({@link LabelSheet#standard})
   * @param first the label with which to begin, from 1
   * @param alertsConfirmed whether the clerk has seen and confirmed the alerts (5.8)
   */
  public record Choice(String sheet, int first, boolean alertsConfirmed) {}

  /**
   * Labels for people.
   *
   * @return a PDF
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   */
  public byte[] print(List<AddressNumber> persons, Choice choice) {
    return door.enter(LABELS, passage -> print(passage, persons, choice));
  }

  /**
   * Labels for those of a list. Whoever came under support measures, or left, since it was made has
   * none.
   *
   * @return a PDF
   * @throws CertificateRefusedException as {@link #print}
   * @throws jp.daicho.server.inspection.InspectionUnknownException if there is no such list
   */
  public byte[] printOfList(long list, Choice choice) {
    return door.enter(
        LABELS_OF_LIST,
        passage -> {
          Map<AddressNumber, Boolean> held =
              protections.everybodyHeldBack(passage, RestrictedFunction.LISTING);
          List<AddressNumber> persons =
              few(lists.persons(list, MOST + 1)).stream()
                  .filter(person -> held.getOrDefault(person, true))
                  .toList();
          Set<AddressNumber> here =
              records(passage, persons).stream()
                  .filter(record -> isFree(passage, record))
                  .map(record -> record.key().addressNumber())
                  .collect(Collectors.toSet());
          return print(passage, persons.stream().filter(here::contains).toList(), choice);
        });
  }

  private static boolean isFree(Passage passage, ResidentRecord record) {
    return CertifiedRecord.isResident(record, passage.today())
        && !record.annotations().restricted();
  }

  private byte[] print(Passage passage, List<AddressNumber> persons, Choice choice) {
    Findings findings = new Findings();
    LabelSheet sheet = LabelSheet.standard().get(choice.sheet());
    if (sheet == null) {
      findings.add(FindingCode.of(Fault.UNKNOWN_CODE), SHEET);
    } else if (choice.first() < 1 || choice.first() > sheet.template().labels()) {
      findings.add(FindingCode.of(Fault.UNKNOWN_CODE), FIRST);
    }
    if (persons.isEmpty()) {
      findings.add(FindingCode.EMPTY, PERSONS);
    }
    List<AddressNumber> wanted = few(persons.stream().distinct().toList());
    List<ResidentRecord> records = records(passage, wanted);
    judge(passage, wanted, records, findings);
    if (sheet == null || findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    records.forEach(record -> passage.concerning(record.key().addressNumber()));
    Paper paper =
        sheet.print(
            records.stream().map(AddressLabels::label).toList(),
            choice.first(),
            passage.at().atZone(JAPAN).toOffsetDateTime());
    findings.addAll(PaperNotices.findings(paper));
    PaperNotices.requireConfirmed(findings.list(), choice.alertsConfirmed());
    passage.note("用紙", choice.sheet()).note("枚数", Integer.toString(paper.pages()));
    return paper.pdf();
  }

  /** Nobody is left out in silence: too many are refused. */
  private static List<AddressNumber> few(List<AddressNumber> persons) {
    if (persons.size() > MOST) {
      throw new CertificateRefusedException(
          List.of(Finding.of(FindingCode.TOO_MANY_LABELS, PERSONS, Integer.toString(MOST))));
    }
    return persons;
  }

  private void judge(
      Passage passage,
      List<AddressNumber> wanted,
      List<ResidentRecord> records,
      Findings findings) {
    Set<AddressNumber> here =
        records.stream()
            .filter(record -> CertifiedRecord.isResident(record, passage.today()))
            .map(record -> record.key().addressNumber())
            .collect(Collectors.toSet());
    for (AddressNumber person : wanted) {
      if (!here.contains(person)) {
        findings.add(
            FindingCode.NO_ADDRESS_TO_SEND, new EntryItem("persons", "宛名番号" + person.value()));
      }
    }
    if (records.stream().anyMatch(record -> record.annotations().restricted())) {
      findings.add(FindingCode.ISSUE_RESTRICTED, PERSONS);
    }
    findings.addAll(protections.against(passage, RestrictedFunction.LISTING, wanted, PERSONS));
  }

  private List<ResidentRecord> records(Passage passage, List<AddressNumber> persons) {
    List<ResidentRecord> records = new ArrayList<>();
    for (int i = 0; i < persons.size(); i += AT_ONCE) {
      records.addAll(
          registry.latest(passage, persons.subList(i, Math.min(persons.size(), i + AT_ONCE))));
    }
    return records;
  }

  private static Label label(ResidentRecord record) {
    Recipient recipient = Recipient.atHome(record);
    return new Label(
        Envelope.postalCode(recipient), recipient.address().oneLine(), Envelope.name(recipient));
  }
}
