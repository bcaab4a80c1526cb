package jp.daicho.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditCheck;
import jp.daicho.server.audit.AuditFindings;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;

/** A municipality with people, operators by number, and what its log says of them. */
final class TownHall {
  static final MunicipalityCode CODE = MunicipalityCode.of("212024");
  static final String PASSWORD = "twelve letters or more";
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);
  private static final Operation CHECK =
      Operation.of("試験", AuditAction.SYSTEM_EVENT, Permission.BATCH);

  private static final String ABOUT =
      """
      SELECT operator_login, subject, count(*)
        FROM audit_entry CROSS JOIN LATERAL unnest(subjects) subject
       WHERE lg_code = '212024' AND outcome = 'DONE' GROUP BY 1, 2\
      """;

  private static final String WITHOUT_ENTRY =
      """
      SELECT count(*) FROM move m
       WHERE NOT EXISTS (SELECT FROM audit_entry e
         WHERE e.lg_code = m.lg_code AND e.outcome = 'DONE'
           AND (' ' || e.witness) LIKE '% m' || m.move_number || ':%')\
      """;

  private final RunningService service;
  private final EmbeddedDatabase database;

  /** The people of the test have numbers that nobody gave out. */
  private List<RegisterCheck.Fault> faultsAtFirst = List.of();

  private TownHall(RunningService service, EmbeddedDatabase database) {
    this.service = service;
    this.database = database;
  }

  /** Opens it at its first service. */
  static TownHall open(RunningService service, EmbeddedDatabase database) {
    ServedMunicipality municipality =
        new ServedMunicipality(CODE, "大垣市", "オオガキシ", true, LocalDate.of(2020, 4, 1));
    service.bean(Municipalities.class).serve(municipality);
    service.bean(SampleOperators.class).create(municipality);
    TownHall hall = new TownHall(service, database);
    Operator clerk =
        service
            .bean(Tenancy.class)
            .within(
                CODE,
                () ->
                    service.bean(Operators.class).find(SampleOperators.CLERK, "端末1").orElseThrow());
    CurrentOperator.as(
        clerk,
        () ->
            service
                .bean(Door.class)
                .enter(
                    SET_UP,
                    passage -> {
                      RegisteredPeople.register(passage, service.bean(Registration.class));
                      return 0;
                    }));
    hall.faultsAtFirst = hall.faultsOfRegister();
    return hall;
  }

  /** A new operator, who works at the service of a port. */
  RecordingClient operator(int port, String login, Permission... permissions) {
    service
        .bean(Tenancy.class)
        .within(
            CODE,
            () ->
                service
                    .bean(Operators.class)
                    .add(
                        new NewOperator(
                            login,
                            PASSWORD,
                            "照会　三郎",
                            "001",
                            "001",
                            LocalDate.of(2020, 4, 1),
                            null,
                            Set.of(permissions))));
    return new RecordingClient(port, CODE.value(), login, PASSWORD);
  }

  /** A pair who register moves at the service of a port, with numbers of their own. */
  RegisteringPair pair(int port, int number) {
    return new RegisteringPair(
        operator(port, "nyuryoku" + number, Permission.ENQUIRY, Permission.MOVE_ENTRY),
        operator(
            port, "kettei" + number, Permission.ENQUIRY, Permission.REVIEW, Permission.DECISION),
        number);
  }

  /** Whoever was shown somebody has as many entries of hers in the log that name that person. */
  void assertEverythingShownIsLogged(List<RecordingClient> clients) throws SQLException {
    Map<String, Long> logged = new TreeMap<>();
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(ABOUT)) {
      while (rows.next()) {
        logged.put(rows.getString(1) + " saw " + rows.getString(2), rows.getLong(3));
      }
    }
    int seen = 0;
    for (RecordingClient client : clients) {
      for (Map.Entry<String, Integer> person : client.shown().entrySet()) {
        String who = client.login() + " saw " + person.getKey();
        assertThat(logged.getOrDefault(who, 0L))
            .as("entries: " + who)
            .isGreaterThanOrEqualTo(person.getValue());
        seen += person.getValue();
      }
      assertThat(client.unclean()).as(client.login()).isEmpty();
    }
    assertThat(seen).as("somebody was seen").isPositive();
  }

  /** Each move is in the log, and no move that was told is missing or there twice. */
  void assertEverythingRegisteredIsLogged(List<RegisteringPair> pairs) throws SQLException {
    assertThat(count(WITHOUT_ENTRY)).as("moves without an entry").isZero();
    List<String> told = pairs.stream().flatMap(pair -> pair.registered().stream()).toList();
    assertThat(told).isNotEmpty().doesNotHaveDuplicates();
    assertThat(
            count(
                "SELECT count(*) FROM move WHERE move_number::text IN ('"
                    + String.join("','", told)
                    + "')"))
        .as("moves that were told")
        .isEqualTo(told.size());
    assertThat(
            count(
                "SELECT count(*) FROM (SELECT move_number FROM resident_record"
                    + " WHERE move_number > 3 GROUP BY 1 HAVING count(*) <> 2) half"))
        .as("moves in part")
        .isZero();
    assertThat(
            count(
                "SELECT count(*) - count(DISTINCT address_number) FROM resident_record"
                    + " WHERE version = 1"))
        .as("numbers given out twice")
        .isZero();
  }

  /** Seals the chain; log and register are sound, and every entry stands in the chain once. */
  void assertSound() {
    service.bean(AuditChain.class).seal(CODE);
    AuditFindings log = service.bean(AuditCheck.class).check(CODE, List.of(), entries -> {});
    assertThat(log.faults()).isEmpty();
    assertThat(log.unlinked()).isZero();
    assertThat(log.entries()).isEqualTo(log.links());
    assertThat(faultsOfRegister()).isEqualTo(faultsAtFirst);
  }

  private List<RegisterCheck.Fault> faultsOfRegister() {
    RegisterCheck.Findings register =
        CurrentOperator.as(
            service.bean(SystemOperator.class).of(CODE),
            () ->
                service
                    .bean(Door.class)
                    .enter(
                        CHECK,
                        passage ->
                            service.bean(RegisterCheck.class).check(passage, persons -> {})));
    return register.faults().stream()
        .filter(fault -> !fault.subject().startsWith("move "))
        .toList();
  }

  long count(String query) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private Connection owner() throws SQLException {
    Login login = database.owner();
    Connection connection =
        DriverManager.getConnection(database.url(), login.user(), login.password());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET app.lg_code = '" + CODE.value() + "'");
    }
    return connection;
  }
}
