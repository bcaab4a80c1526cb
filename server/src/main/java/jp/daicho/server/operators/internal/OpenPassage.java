package jp.daicho.server.operators.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.Printout;
import jp.daicho.server.tenancy.RowReader;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** A passage through the door, and the notes for its log entry. */
public final class OpenPassage implements Passage {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Pattern FILE = Pattern.compile("([^/{}]+\\.(?:csv|pdf|zip|txt))$");

  private final Tenancy tenancy;
  private final AuditLog log;
  private final Operation operation;
  private final Operator operator;
  private final String screen;
  private final Instant at;
  private final SortedSet<String> subjects = new TreeSet<>();
  private final SortedMap<String, String> notes = new TreeMap<>();
  private Set<Permission> held = Set.of();
  private Supplier<String> state = OpenPassage::unknown;
  private final StringJoiner witnessed = new StringJoiner(" ");
  private AuditAction action;
  private boolean numberShown;
  private OnlineFirst.@Nullable Turns turns;
  private Admission admission = Admission.NONE;

  /** How far whoever stands at the door has come. */
  private enum Admission {
    /** Not in, or out again. */
    NONE,
    /** May ask, and is told nothing yet. */
    ASKING,
    /** Is in. */
    IN
  }

  /** Not open yet. */
  public OpenPassage(
      Tenancy tenancy,
      AuditLog log,
      Operation operation,
      Operator operator,
      String screen,
      Instant at) {
    this.tenancy = tenancy;
    this.log = log;
    this.operation = operation;
    this.action = operation.action();
    this.operator = operator;
    this.screen = screen;
    this.at = at;
  }

  /**
   * Lets questions be asked, whose answers come with that to the permissions; nobody is told any
   * before it is open.
   *
   * @param questions asks, and can do nothing else
   * @return what it returns
   */
  public <Q> Q ahead(Function<Passage, Q> questions) {
    admission = Admission.ASKING;
    return questions.apply(this);
  }

  /**
   * Opens it to an operator with these permissions.
   *
   * @param kept tells the state of what is kept in memory
   * @throws AccessRefusedException if the operation needs another one
   */
  public void open(Set<Permission> permissions, Supplier<String> kept) {
    held = permissions;
    state = kept;
    admission = Admission.IN;
    require(operation.permission());
  }

  /** Says when it may go on; null if it waits for nobody. */
  public void goOnBy(OnlineFirst.@Nullable Turns batch) {
    turns = batch;
  }

  /** Closes it for good. */
  public void close() {
    admission = Admission.NONE;
  }

  /** The log entry, as things stand. An address that names a file is the file's name as well. */
  public AuditEntry entry(Outcome outcome) {
    Matcher file = FILE.matcher(screen);
    if (file.find()) {
      notes.putIfAbsent("ファイル名", file.group(1));
    }
    return new AuditEntry(
        at,
        action,
        operation.name(),
        screen,
        operator.operatorId(),
        operator.login(),
        operator.place(),
        operator.terminal(),
        subjects,
        numberShown,
        outcome,
        notes);
  }

  @Override
  public DSLContext sql() {
    requireOpen();
    return tenancy.sql();
  }

  @Override
  public <T> List<T> aside(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    requireOpen();
    return tenancy.aside(text, values, reader);
  }

  @Override
  public <T> List<T> read(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    requireOpen();
    return tenancy.read(text, values, reader);
  }

  @Override
  public <T> Supplier<List<T>> ask(
      String text, List<? extends @Nullable Object> values, RowReader<T> reader) {
    return asked(() -> tenancy.ask(text, values, reader));
  }

  @Override
  public <T> Supplier<List<T>> askLater(
      String text,
      Supplier<? extends List<? extends @Nullable Object>> values,
      RowReader<T> reader) {
    return asked(() -> tenancy.askLater(text, values, reader));
  }

  @Override
  public <T> Supplier<List<T>> ask(Select<?> select, RowReader<T> reader) {
    return asked(() -> tenancy.ask(select, reader));
  }

  @Override
  public <T> Supplier<List<T>> compare(Select<?> select, RowReader<T> reader) {
    return asked(() -> tenancy.compare(select, reader));
  }

  private <T> Supplier<List<T>> asked(Supplier<Supplier<List<T>>> question) {
    if (admission == Admission.IN) {
      return question.get();
    }
    if (admission == Admission.NONE) {
      throw over();
    }
    Supplier<List<T>> answer = question.get();
    return () -> {
      requireOpen();
      return answer.get();
    };
  }

  @Override
  public void write(String text, List<? extends @Nullable Object> values) {
    requireOpen();
    tenancy.write(text, values);
  }

  @Override
  public MunicipalEncryption encryption() {
    requireOpen();
    return tenancy.encryption();
  }

  @Override
  public CopyManager copy() {
    requireOpen();
    return tenancy.copy();
  }

  @Override
  public MunicipalityCode municipality() {
    return operator.municipality();
  }

  @Override
  public Operator operator() {
    return operator;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public String state() {
    requireOpen();
    return state.get();
  }

  @Override
  public Supplier<String> askState() {
    requireOpen();
    Supplier<List<String>> asked =
        tenancy.ask(Permissions.STATE, List.of(municipality().value()), row -> row.getString(1));
    return () -> asked.get().getFirst();
  }

  @Override
  public void afterwards(Runnable learning) {
    requireOpen();
    tenancy.afterwards(learning);
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(at, JAPAN);
  }

  @Override
  public Passage concerning(AddressNumber addressNumber) {
    requireOpen();
    subjects.add(addressNumber.value());
    return this;
  }

  @Override
  public Passage numberShown() {
    require(Permission.SEE_INDIVIDUAL_NUMBER);
    numberShown = true;
    return this;
  }

  @Override
  public boolean isNumberShown() {
    return numberShown;
  }

  @Override
  public Passage note(String key, String value) {
    requireOpen();
    notes.put(key, value);
    return this;
  }

  @Override
  public Passage kind(AuditAction known) {
    requireOpen();
    action = known;
    return this;
  }

  @Override
  public Passage printed(Printout printout) {
    if (printout.numberShown()) {
      require(Permission.SEE_INDIVIDUAL_NUMBER);
    }
    requireOpen();
    log.append(
        new AuditEntry(
            at,
            AuditAction.PRINTING,
            "帳票の" + printout.form().label(),
            screen,
            operator.operatorId(),
            operator.login(),
            operator.place(),
            operator.terminal(),
            subjects,
            printout.numberShown(),
            Outcome.DONE,
            printout.notes()));
    return this;
  }

  @Override
  public void giveWay() {
    requireOpen();
    if (turns != null) {
      turns.giveWay();
    }
  }

  @Override
  public Passage witness(String items) {
    requireOpen();
    witnessed.add(items);
    return this;
  }

  @Override
  public void witnessNow(String items) {
    requireOpen();
    log.append(entry(Outcome.DONE), items);
  }

  /** What was written into the register, for the log entry; null if nothing was. */
  public @Nullable String witnessed() {
    return witnessed.length() == 0 ? null : witnessed.toString();
  }

  @Override
  public boolean may(Permission permission) {
    requireOpen();
    return held.contains(permission);
  }

  @Override
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new AccessRefusedException(permission);
    }
  }

  private void requireOpen() {
    if (admission != Admission.IN) {
      throw over();
    }
  }

  private static String unknown() {
    throw over();
  }

  private static IllegalStateException over() {
    return new IllegalStateException("the passage is over, or not open yet");
  }
}
