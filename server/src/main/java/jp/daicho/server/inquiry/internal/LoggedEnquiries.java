package jp.daicho.server.inquiry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.inquiry.AsOf;
import jp.daicho.server.inquiry.DeletedAnswer;
import jp.daicho.server.inquiry.DeletedLine;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.MarkedLines;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.SearchAnswer;
import jp.daicho.server.inquiry.SearchHistory;
import jp.daicho.server.inquiry.ShownHousehold;
import jp.daicho.server.inquiry.ShownRecord;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.FoundMarks;
import jp.daicho.server.protection.Marks;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Found;
import jp.daicho.server.registry.FoundWith;
import jp.daicho.server.registry.QueryReader;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.ResidentSearch;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchField;
import jp.daicho.server.registry.SearchFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enquiries through the door. */
@Component
final class LoggedEnquiries implements Enquiries {
  private static final Operation SEARCH = enquiry("検索");
  private static final Operation RESIDENT = enquiry("住民票照会");
  private static final Operation HOUSEHOLD = enquiry("世帯照会");
  private static final Operation DELETED = enquiry("除票の照会（処理年月日順）");
  private static final Operation RESIDENT_AS_OF = enquiry("住民票照会（過去の時点）");
  private static final Operation HOUSEHOLD_AS_OF = enquiry("世帯照会（過去の時点）");

  private static final FoundWith<FoundMarks> NOBODY =
      new FoundWith<>(Found.NOBODY, outlines -> Map.of());

  private final Door door;
  private final Registry registry;
  private final DeletedRecords deletedRecords;
  private final ResidentSearch residents;
  private final Operators operators;
  private final Protections protections;
  private final SearchHistory history;
  private final EnquiryGuard guard;
  private final QueryReader reader = new QueryReader();

  LoggedEnquiries(
      Door door,
      Registry registry,
      DeletedRecords deletedRecords,
      ResidentSearch residents,
      Operators operators,
      Protections protections,
      SearchHistory history,
      EnquiryGuard guard) {
    this.guard = guard;
    this.history = history;
    this.door = door;
    this.registry = registry;
    this.deletedRecords = deletedRecords;
    this.residents = residents;
    this.operators = operators;
    this.protections = protections;
  }

  private static Operation enquiry(String name) {
    return Operation.of(name, AuditAction.ENQUIRY, Permission.ENQUIRY);
  }

  @Override
  public SearchAnswer find(
      SearchFields fields, Search.Scope scope, int page, @Nullable MunicipalityCode ward) {
    return door.enterToLook(
        SEARCH,
        passage -> {
          QueryReader.Query query = reader.read(fields, passage::may);
          FoundWith<FoundMarks> answer =
              query.terms().isEmpty()
                  ? NOBODY
                  : residents.find(
                      passage,
                      new Search(query.terms(), scope, page, ward),
                      people -> protections.ask(passage, people));
          Found found = answer.found();
          passage
              .note("件数", Integer.toString(found.total()))
              .note("検索項目", SearchedItems.of(query.terms()));
          List<ResidentLine> lines = lines(passage, found, answer.beside());
          // After all is read, so that it travels with the log entry.
          if (page == 1 && !query.terms().isEmpty()) {
            history.keep(passage, kept(fields, scope, ward));
          }
          return new SearchAnswer(
              page,
              Search.PAGE_SIZE,
              found.total(),
              found.areMore(),
              remarks(query, page),
              lines,
              found.inDeletedRecords());
        });
  }

  private static List<String> remarks(QueryReader.Query query, int page) {
    List<String> remarks = new ArrayList<>(query.remarks());
    if (page >= Search.MOST_PAGES) {
      remarks.add("一覧は%dページまでです。続きは、条件を加えて検索してください。".formatted(Search.MOST_PAGES));
    }
    return remarks;
  }

  /** What was set, by the names of the fields of the search form (2.1.1). */
  private static Map<String, String> kept(
      SearchFields fields, Search.Scope scope, @Nullable MunicipalityCode ward) {
    Map<String, String> kept = new LinkedHashMap<>(fields.byKey());
    kept.put(ShownSearch.SCOPE, scope.name());
    kept.put(ShownSearch.WARD, ward == null ? "" : ward.value());
    return kept;
  }

  @Override
  public boolean isSecret(SearchFields fields) {
    return reader.read(fields, any -> true).holdsNumberToKeepSecret()
        || !fields.get(SearchField.INDIVIDUAL_NUMBER).isEmpty()
        || !fields.get(SearchField.RESIDENT_RECORD_CODE).isEmpty();
  }

  @Override
  public Optional<ShownRecord> resident(AddressNumber number, boolean individualNumber) {
    return one(
        number,
        individualNumber,
        (presenter, marks) -> versions -> presenter.record(versions).marked(marks));
  }

  @Override
  public Optional<Map<String, Object>> values(AddressNumber number, boolean individualNumber) {
    return one(
        number,
        individualNumber,
        (presenter, marks) -> versions -> values(presenter, versions, marks));
  }

  /** Whether the record, as it is now, stands in the database of deleted records alone (9.3). */
  private boolean isMovedOver(Passage passage, ResidentRecord latest) {
    return !latest.status().isResident()
        && !deletedRecords.latest(passage, List.of(latest.key().addressNumber())).isEmpty();
  }

  private static Map<String, Object> values(
      Presenter presenter, List<RegisteredVersion> versions, Marks marks) {
    Map<String, Object> values =
        new LinkedHashMap<>(presenter.values(versions.getLast().resident()));
    if (marks.support() != null) {
      values.put("supportMark", marks.support().label());
    }
    if (marks.restriction() != null) {
      values.put("restrictionMark", marks.restriction().label());
    }
    return values;
  }

  /** What is made of a record's versions for an operator, with what marks the person. */
  @FunctionalInterface
  private interface Presenting<T> {
    Function<List<RegisteredVersion>, T> of(Presenter presenter, Marks marks);
  }

  private <T> Optional<T> one(
      AddressNumber number, boolean individualNumber, Presenting<T> present) {
    return door.enter(
        RESIDENT,
        passage -> {
          if (individualNumber) {
            passage.require(Permission.SEE_INDIVIDUAL_NUMBER);
          }
          List<RegisteredVersion> versions = registry.moves(passage, number);
          if (versions.isEmpty()) {
            return Optional.empty();
          }
          passage.concerning(number);
          Marks marks = guard.marksToShow(passage, number);
          if (individualNumber
              && versions.getLast().resident().numbers().individualNumber() != null) {
            passage.numberShown();
          }
          return Optional.of(
              present
                  .of(
                      presenter(passage, individualNumber)
                          .movedOver(isMovedOver(passage, versions.getLast().resident())),
                      marks)
                  .apply(versions));
        });
  }

  @Override
  public Optional<ShownHousehold> household(HouseholdNumber number) {
    return door.enter(
        HOUSEHOLD,
        passage -> {
          List<ResidentRecord> all =
              new ArrayList<>(registry.householdWithDeleted(passage, number));
          List<ResidentRecord> movedOver = deletedRecords.household(passage, number);
          all.addAll(movedOver);
          if (all.isEmpty()) {
            return Optional.empty();
          }
          all.forEach(member -> passage.concerning(member.key().addressNumber()));
          return Optional.of(
              shown(
                  passage,
                  number,
                  all.stream().filter(member -> member.status().isResident()).toList(),
                  all.stream().filter(member -> !member.status().isResident()).toList(),
                  movedOver));
        });
  }

  @Override
  public DeletedAnswer deleted(@Nullable LocalDate from, @Nullable LocalDate to, int page) {
    return door.enter(
        DELETED,
        passage -> {
          LocalDate last = to == null ? passage.today() : to;
          LocalDate first = from == null ? last.minusMonths(1) : from;
          int size = DeletedAnswer.PAGE_SIZE;
          List<ResidentRecord> found =
              registry.deleted(passage, first, last, (page - 1) * size, size + 1);
          List<ResidentRecord> shown = found.subList(0, Math.min(size, found.size()));
          shown.forEach(deleted -> passage.concerning(deleted.key().addressNumber()));
          return new DeletedAnswer(
              first, last, page, found.size() > size, deletedLines(passage, shown));
        });
  }

  @Override
  public Optional<ShownRecord> residentAsOf(AddressNumber number, AsOf asOf) {
    return oneAsOf(
        number, asOf, (presenter, marks) -> versions -> presenter.record(versions).marked(marks));
  }

  @Override
  public Optional<Map<String, Object>> valuesAsOf(AddressNumber number, AsOf asOf) {
    return oneAsOf(
        number, asOf, (presenter, marks) -> versions -> values(presenter, versions, marks));
  }

  private <T> Optional<T> oneAsOf(AddressNumber number, AsOf asOf, Presenting<T> present) {
    return door.enter(
        RESIDENT_AS_OF,
        passage -> {
          note(passage, asOf);
          Optional<ResidentRecord> record =
              registry.asOf(passage, number, asOf.day(), asOf.known());
          record.ifPresent(any -> passage.concerning(number));
          return record.map(
              then ->
                  present
                      .of(presenter(passage, false), guard.marksToShow(passage, number))
                      .apply(
                          registry.moves(passage, number).stream()
                              .filter(it -> it.resident().key().version() <= then.key().version())
                              .toList()));
        });
  }

  @Override
  public Optional<ShownHousehold> householdAsOf(HouseholdNumber number, AsOf asOf) {
    return door.enter(
        HOUSEHOLD_AS_OF,
        passage -> {
          note(passage, asOf);
          List<ResidentRecord> members =
              registry.householdAsOf(passage, number, asOf.day(), asOf.known());
          members.forEach(member -> passage.concerning(member.key().addressNumber()));
          return members.isEmpty()
              ? Optional.empty()
              : Optional.of(shown(passage, number, members, List.of(), List.of()));
        });
  }

  private static void note(Passage passage, AsOf asOf) {
    passage.note("基準日", asOf.day().toString()).note("時点", asOf.knownOn().toString());
  }

  private ShownHousehold shown(
      Passage passage,
      HouseholdNumber number,
      List<ResidentRecord> present,
      List<ResidentRecord> deleted,
      List<ResidentRecord> movedOver) {
    List<ResidentRecord> looked = present.isEmpty() ? deleted : present;
    guard.whomToShow(passage, looked.stream().map(record -> record.key().addressNumber()).toList());
    ResidentRecord first = looked.getFirst();
    String householder = first.household().householderName();
    return new ShownHousehold(
        number.value(),
        householder == null ? "" : householder,
        first.residence().address().oneLine(),
        MarkedLines.of(passage, protections, present, List.of()),
        MarkedLines.of(passage, protections, deleted, movedOver));
  }

  private List<DeletedLine> deletedLines(Passage passage, List<ResidentRecord> deleted) {
    Map<AddressNumber, Marks> marks =
        protections.all(
            passage, deleted.stream().map(record -> record.key().addressNumber()).toList());
    return deleted.stream()
        .map(
            record ->
                DeletedLine.of(record)
                    .marked(marks.getOrDefault(record.key().addressNumber(), Marks.NONE)))
        .toList();
  }

  private static List<ResidentLine> lines(Passage passage, Found found, FoundMarks marks) {
    found.residents().forEach(resident -> passage.concerning(resident.addressNumber()));
    return MarkedLines.ofOutlines(found.residents(), marks, found.inDeletedRecords()).stream()
        .map(line -> line.found(found.matches().get(AddressNumber.of(line.addressNumber()))))
        .toList();
  }

  private Presenter presenter(Passage passage, boolean individualNumber) {
    return new Presenter(passage, individualNumber, code -> operators.placeName(code).orElse(code));
  }
}
