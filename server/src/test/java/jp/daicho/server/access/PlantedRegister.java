package jp.daicho.server.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.immigration.ImmigrationReports;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.SearchHistory;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.issuenotices.NoticeRegistrations;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.memos.Memos;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Search;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A municipality with something to see behind every route: people, a draft, a paper, a support
 * measure, messages of every sort, a list, and so on; and the numbers by which they are found.
 */
final class PlantedRegister {
  /** What a person who does not exist, or whatever else does not exist, would be called. */
  private static final String NOWHERE = "987654321";

  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);

  private final ApplicationContext context;
  private final ServedMunicipality municipality;
  private final Roles roles;
  private final Map<String, String> numbers = new HashMap<>();

  /** Registers more than the usual people. */
  @FunctionalInterface
  interface More {
    /** Registers them. */
    void register(Passage passage);
  }

  private PlantedRegister(ApplicationContext context, ServedMunicipality municipality) {
    this.context = context;
    this.municipality = municipality;
    context.getBean(SampleOperators.class).create(municipality);
    roles = new Roles(context, municipality);
  }

  /** A municipality in which nobody lives. */
  static PlantedRegister empty(ApplicationContext context) {
    return new PlantedRegister(context, TestDatabase.newMunicipality());
  }

  /** A municipality with something behind every route. */
  static PlantedRegister of(ApplicationContext context) {
    return of(context, passage -> {}, SampleEntries.support());
  }

  /**
   * The same with more people, or others.
   *
   * @param more registers them
   * @param measure the support measure of the mother; {@code null} for none
   */
  static PlantedRegister of(ApplicationContext context, More more, @Nullable SupportEntry measure) {
    return of(context, TestDatabase.newMunicipality(), more, measure);
  }

  /** The same without a measure in a municipality in which nobody lives yet. */
  static PlantedRegister withoutMeasure(
      ApplicationContext context, ServedMunicipality municipality) {
    return of(context, municipality, passage -> {}, null);
  }

  private static PlantedRegister of(
      ApplicationContext context,
      ServedMunicipality municipality,
      More more,
      @Nullable SupportEntry measure) {
    PlantedRegister planted = new PlantedRegister(context, municipality);
    CurrentOperator.as(
        planted.roles.everything(),
        () -> {
          planted.people(more);
          planted.workOfTheCounter(measure);
          planted.messages();
          return 0;
        });
    return planted;
  }

  /** Whose register it is. */
  ServedMunicipality municipality() {
    return municipality;
  }

  /** Its operators. */
  Roles roles() {
    return roles;
  }

  /** By what name which number stands in the addresses of the table. */
  Map<String, String> numbers() {
    return Map.copyOf(numbers);
  }

  /** The same names with numbers that nobody and nothing has. */
  Map<String, String> nowhere() {
    Map<String, String> others = new HashMap<>(numbers);
    for (String name : numbers.keySet()) {
      if (name.equals("resident")) {
        others.put(name, jp.daicho.ledger.number.AddressNumber.ofSerial(987_654).value());
      } else if (name.equals("household")) {
        others.put(name, jp.daicho.ledger.number.HouseholdNumber.ofSerial(987_654).value());
      } else if (!name.equals("today")) {
        others.put(name, NOWHERE);
      }
    }
    return others;
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private void people(More more) {
    bean(SampleAuthority.class).create(municipality, "試験市長", "見本　太郎");
    Registration registration = bean(Registration.class);
    bean(Door.class)
        .enter(
            SET_UP,
            passage -> {
              RegisteredPeople.registerFirst(passage, registration);
              more.register(passage);
              return 0;
            });
    numbers.put("resident", RegisteredPeople.MOTHER.value());
    numbers.put("household", RegisteredPeople.FAMILY.value());
    numbers.put("municipality", municipality.code().value());
    numbers.put("move", "2");
    numbers.put("today", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
  }

  private void workOfTheCounter(@Nullable SupportEntry measure) {
    Draft draft = bean(Drafts.class).enter(SampleEntries.correction(), DraftSource.SCREEN, true);
    put("draft", draft.number());
    put("paper", bean(Certificates.class).issue(SampleEntries.copy(), true).getFirst().issueNo());
    put("measure", measure == null ? 1 : bean(SupportWork.class).receive(measure, true).number());
    put(
        "watched",
        bean(NoticeRegistrations.class)
            .register(new NoticeEntry(RegisteredPeople.FATHER.value(), "R8.4.1", "", "", ""))
            .number());
    put("memo", bean(Memos.class).write(RegisteredPeople.MOTHER, "窓口で聞いた話").orElseThrow().number());
    bean(Enquiries.class).find("渡辺", Search.Scope.RESIDENTS, 1);
    put("search", bean(SearchHistory.class).list().getFirst().number());
    InspectionLists lists = bean(InspectionLists.class);
    long list = lists.order(Map.of(), jp.daicho.server.inspection.InspectionFormat.PDF);
    lists.make(list, persons -> {});
    put("list", list);
    put("seal", bean(jp.daicho.server.certificates.Seals.class).all().getFirst().number());
    put("operator", operator(SampleOperators.CLERK).operatorId());
    put("entry", bean(Tenancy.class).within(municipality.code(), this::newestEntry));
  }

  private Operator operator(String login) {
    return bean(Tenancy.class)
        .within(municipality.code(), () -> bean(Operators.class).find(login, "端末1").orElseThrow());
  }

  private long newestEntry() {
    return bean(Tenancy.class)
        .read(
            "SELECT max(entry_no) FROM audit_entry WHERE lg_code = ?::bpchar",
            List.of(municipality.code().value()),
            row -> row.getLong(1))
        .getFirst();
  }

  /** The grandmother moves out by the special procedure, which CS is told of. */
  private void moveOut() {
    String today = String.valueOf(numbers.get("today"));
    Drafts drafts = bean(Drafts.class);
    Draft draft =
        drafts.enter(
            new EnteredMove(
                MoveTypes.standard().get("special-moving-out"),
                Map.of(
                    CommonField.MOVED_ON, today,
                    CommonField.NOTIFIED_ON, today,
                    CommonField.DESTINATION_MUNICIPALITY_CODE, "473821"),
                List.of(
                    new PersonEntry(
                        Map.of(PersonField.ADDRESS_NUMBER, RegisteredPeople.GRANDMOTHER.value())))),
            DraftSource.SCREEN,
            true);
    Operator decider = operator(SampleOperators.DECIDER);
    CurrentOperator.as(
        decider,
        () -> {
          drafts.review(draft.number(), draft.revision());
          return drafts.decide(draft.number(), draft.revision(), true);
        });
  }

  private void messages() {
    moveOut();
    SendingMessages sending = bean(SendingMessages.class);
    sending.prepare(Partner.CS);
    put(
        "sent",
        sending
            .list(
                new SendingMessages.Query(EnumSet.allOf(SendingState.class), Set.of(), "", null), 1)
            .getFirst()
            .number());
    put(
        "report",
        bean(ImmigrationReports.class)
            .make("residence-only", RegisteredPeople.STUDENT.value(), "R8.4.20", ""));
    put("medium", bean(ImmigrationReports.class).handOver().number());
    put("arrival", received(Partner.CS, MessageKind.MOVING_IN_NOTICE, arrival()));
    put("transfer", received(Partner.CS, MessageKind.TRANSFER_CERTIFICATE_INFORMATION, transfer()));
    put("notice", received(Partner.IMMIGRATION, MessageKind.COMMISSIONER_NOTICE, notice()));
  }

  /** Takes a message in, and tells its number. */
  private long received(Partner partner, MessageKind kind, String content) {
    ReceivedMessages received = bean(ReceivedMessages.class);
    received.handIn(partner, List.of(content));
    received.takeInNow(partner, kind);
    ReceivedMessage newest =
        received
            .list(
                new ReceivedMessages.Query(Set.of(), EnumSet.allOf(ReceivedState.class), false), 1)
            .getFirst();
    return newest.number();
  }

  private void put(String name, long number) {
    numbers.put(name, Long.toString(number));
  }

  private String message(String id, String kind, String from, String body) {
    return """
    {"schema":"daicho-link/1","from":"%s","to":"%s","sentAt":"2026-11-20T09:00:00+09:00",\
    "id":"%s","kind":"%s",%s}\
    """
        .formatted(from, municipality.code().value(), id, kind, body);
  }

  private String arrival() {
    return message(
        "a-1",
        "moving-in-notice",
        "473821",
        """
        "residentRecordCode":"90000000018","body":{"name":"到着　花子","birthDate":"1999-01-03",\
        "movedInOn":"2026-11-19","destination":{"municipalityCode":"473821","town":"祖納",\
        "lot":"１番地"}}\
        """);
  }

  private String transfer() {
    return message(
        "t-1",
        "transfer-certificate-information",
        "473821",
        """
        "residentRecordCode":"90000000026","body":{"movingOutOn":"2026-11-25",\
        "previousAddress":{"municipalityCode":"473821","town":"祖納"},\
        "person":{"kind":"1","surname":"田中","givenName":"越境太郎","residentRecordCode":\
        "90000000026"}}\
        """);
  }

  private String notice() {
    String today = numbers.get("today");
    return message(
        "n-1",
        "commissioner-notice",
        "immigration",
        """
        "body":{"event":"status-changed","occurredOn":"%s","noticedOn":"%s","name":"ZHANG YULIN",\
        "birthDate":"1999-01-03","residenceCardNumber":"ZZ00000000ZZ","person":\
        {"residenceStatus":"技術・人文知識・国際業務","residencePeriod":"3年",\
        "residenceExpiresOn":"2029-11-30","residenceCardNumber":"CD87654321EF"}}\
        """
            .formatted(today, today));
  }
}
