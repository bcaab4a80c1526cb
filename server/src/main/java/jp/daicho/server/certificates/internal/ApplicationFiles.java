package jp.daicho.server.certificates.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.DeletedRecord;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.WrittenField;
import jp.daicho.ledger.move.WrittenPerson;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.documents.DocumentKind;
import jp.daicho.server.documents.DocumentPeople;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what stands on papers from which a certificate is issued (10.8): 住民票の写し等の交付申請書, or the
 * 個人番号カード of whoever asks for one. Nothing is issued; the clerk goes on from the choices.
 */
@Component
final class ApplicationFiles {
  private static final Operation TAKE =
      Operation.of("書類データの取込み（証明書発行）", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);

  private static final Map<String, Boolean> FLAGS =
      Map.of("1", true, "有", true, "0", false, "無", false);

  private final Door door;
  private final DocumentPeople people;
  private final Subjects subjects;
  private final DeletedPeople deletedPeople;

  ApplicationFiles(
      Door door, DocumentPeople people, Subjects subjects, DeletedPeople deletedPeople) {
    this.door = door;
    this.people = people;
    this.subjects = subjects;
    this.deletedPeople = deletedPeople;
  }

  /**
   * What was taken in.
   *
   * @param entry the certificate as asked for; what could not be read has its usual value
   * @param findings what is wrong, each with its line
   */
  record Taken(CertificateEntry entry, List<Finding> findings) {
    /** Whether there is somebody to go on with. */
    boolean isUsable() {
      return entry.household() != null;
    }
  }

  /** Reads a file. */
  Taken take(byte[] bytes) {
    Findings findings = new Findings();
    Optional<CounterFile> file =
        CounterFile.text(bytes, findings).flatMap(text -> CounterFile.parse(text, findings));
    if (file.isEmpty()) {
      return new Taken(empty(), findings.list());
    }
    DocumentKind paper = DocumentKind.of(file.get().columns());
    return switch (paper) {
      case CERTIFICATE_APPLICATION, CARD ->
          door.enter(
              TAKE,
              passage -> {
                passage.note("書類", paper.label());
                return new Taken(entry(passage, file.get(), paper, findings), findings.list());
              });
      case TRANSFER_CERTIFICATE, MOVE_NOTIFICATION -> {
        findings.add(FindingCode.FILE_OF_OTHER_PAPER, new EntryItem("file", "ファイル"), paper.label());
        yield new Taken(empty(), findings.list());
      }
    };
  }

  private CertificateEntry entry(
      Passage passage, CounterFile file, DocumentKind paper, Findings findings) {
    Set<String> known = new HashSet<>();
    Stream.of(WrittenField.values()).forEach(field -> known.add(field.fileName()));
    if (paper == DocumentKind.CERTIFICATE_APPLICATION) {
      Stream.of(ApplicationColumn.values()).forEach(column -> known.add(column.fileName()));
    }
    String needed =
        paper == DocumentKind.CARD ? WrittenField.BIRTH_DATE.fileName() : paper.column();
    file.checkColumns(known, List.of(needed), findings);
    if (file.rows().isEmpty()) {
      return empty();
    }
    Shared shared = new Shared(file, findings);
    CertificateForm form =
        shared.read(ApplicationColumn.FORM, ApplicationFiles::form, CertificateForm.INDIVIDUAL);
    List<ResidentRecord> found = new ArrayList<>();
    for (CounterFile.Row row : file.rows()) {
      WrittenPerson written = DocumentPeople.person(file, row);
      (form.isOfDeletedRecords()
              ? people.findAlsoDeleted(passage, written, row, findings)
              : people.find(passage, written, row, findings))
          .ifPresent(found::add);
    }
    return entry(passage, shared, form, found);
  }

  private CertificateEntry entry(
      Passage passage, Shared shared, CertificateForm form, List<ResidentRecord> found) {
    Requester requester =
        shared.read(ApplicationColumn.REQUESTER, ApplicationFiles::requester, Requester.SELF);
    Set<CertificateItem> usual = CertificateSettings.printedByDefault(passage);
    List<String> printed =
        Arrays.stream(CertificateItem.values())
            .filter(item -> form.isOfItems() || !item.isOnEveryCopy())
            .filter(item -> shared.flag(ApplicationColumn.of(item), usual.contains(item)))
            .map(Enum::name)
            .toList();
    boolean whole = shared.flag(ApplicationColumn.WHOLE_HOUSEHOLD);
    HouseholdNumber household =
        found.isEmpty() ? null : found.getFirst().household().householdNumber();
    List<String> members =
        (form.isOfDeletedRecords()
                ? deleted(passage, found, whole ? household : null)
                : residents(passage, found, whole ? household : null))
            .distinct()
            .toList();
    return new CertificateEntry(
        form.id(),
        household == null ? null : household.value(),
        members,
        printed,
        shared.flag(ApplicationColumn.HISTORY),
        false,
        requester.name(),
        shared.text(ApplicationColumn.PURPOSE),
        shared.read(ApplicationColumn.COPIES, ApplicationFiles::copies, "1"),
        null,
        false,
        false,
        null,
        null);
  }

  private Stream<String> residents(
      Passage passage, List<ResidentRecord> found, @Nullable HouseholdNumber household) {
    List<ResidentRecord> members = household == null ? found : subjects.members(passage, household);
    members.forEach(member -> passage.concerning(member.key().addressNumber()));
    return members.stream().map(member -> member.key().addressNumber().value());
  }

  /** The latest deleted record of each; of whoever has none only the number. */
  private Stream<String> deleted(
      Passage passage, List<ResidentRecord> found, @Nullable HouseholdNumber household) {
    List<DeletedRecord> whole =
        household == null ? List.of() : deletedPeople.household(passage, household);
    whole.forEach(member -> passage.concerning(member.record().latest().key().addressNumber()));
    return household == null
        ? found.stream()
            .map(member -> member.key().addressNumber())
            .map(
                number ->
                    deletedPeople.of(passage, number).stream()
                        .findFirst()
                        .map(ApplicationFiles::key)
                        .orElse(number.value()))
        : whole.stream().map(ApplicationFiles::key);
  }

  private static String key(DeletedRecord deleted) {
    return deleted.record().latest().key().addressNumber().value() + "-" + deleted.endedWith();
  }

  private static CertificateEntry empty() {
    return new CertificateEntry(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static CertificateForm form(String word) {
    return Arrays.stream(CertificateForm.values())
        .filter(
            form ->
                form.id().equals(word)
                    || form.label().equals(word)
                    || form.label().contains("（" + word + "）"))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "form"));
  }

  private static Requester requester(String word) {
    return Arrays.stream(Requester.values())
        .filter(requester -> requester.label().equals(word) || requester.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "requester"));
  }

  private static String copies(String text) {
    if (!text.matches("[0-9]{1,4}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, "copies");
    }
    return text;
  }

  /** What stands in every row, and has to be the same there. */
  private static final class Shared {
    private final CounterFile file;
    private final Findings findings;
    private final Map<ApplicationColumn, String> texts = new EnumMap<>(ApplicationColumn.class);

    Shared(CounterFile file, Findings findings) {
      this.file = file;
      this.findings = findings;
      for (CounterFile.Row row : file.rows()) {
        for (ApplicationColumn column : ApplicationColumn.values()) {
          String text = file.get(row, column.fileName()).strip();
          String before = text.isEmpty() ? null : texts.putIfAbsent(column, text);
          if (before != null && !before.equals(text)) {
            findings.add(FindingCode.FILE_MIXED, row.item(column.label()));
          }
        }
      }
    }

    String text(ApplicationColumn column) {
      return texts.getOrDefault(column, "");
    }

    <T> T read(
        ApplicationColumn column, java.util.function.Function<String, T> reader, T otherwise) {
      @Nullable T read = findings.read(text(column), at(column), reader);
      return read == null ? otherwise : read;
    }

    boolean flag(ApplicationColumn column) {
      return flag(column, false);
    }

    boolean flag(ApplicationColumn column, boolean otherwise) {
      return read(
          column,
          text -> {
            Boolean said = FLAGS.get(text);
            if (said == null) {
              throw new InvalidValueException(Fault.UNKNOWN_CODE, "flag");
            }
            return said;
          },
          otherwise);
    }

    private EntryItem at(ApplicationColumn column) {
      return file.rows().getFirst().item(column.label());
    }
  }
}
