package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.calendar.Era;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.MasterVersion;
import jp.daicho.server.reference.NationwideSettings;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Eras (1.3.6): those the program carries, which stay as they are, and those entered since. */
@Component
final class EraMaster implements Master {
  private static final Table<?> ERA = table(name("era"));
  private static final Field<Integer> CODE = field(name("code"), SQLDataType.INTEGER);
  private static final Field<Integer> VERSION = field(name("version"), SQLDataType.INTEGER);
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
  private static final Field<String> LETTER = field(name("letter"), SQLDataType.VARCHAR);
  private static final Field<LocalDate> START = field(name("start_on"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> LAST_WRITTEN =
      field(name("previous_last_written"), SQLDataType.LOCALDATE);
  private static final Field<OffsetDateTime> AT =
      field(name("recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private static final MasterField CODE_FIELD =
      MasterField.of("code", "番号", "年の前に入力する１桁の番号。例：5", true).unchanging();
  private static final MasterField NAME_FIELD = MasterField.of("name", "元号", "例：令和", true);
  private static final MasterField LETTER_FIELD =
      MasterField.of("letter", "記号", "英大文字１字。例：R", true);
  private static final MasterField START_FIELD =
      MasterField.of("startOn", "開始日", "西暦。例：2019-05-01", true).ofDay();
  private static final MasterField BOTH_FIELD =
      MasterField.of("startInBoth", "開始日の前の元号での表記", true, choices()).hinting("開始日を、前の元号でも書けるか");

  private final Eras eras;
  private final NationwideSettings settings;

  EraMaster(Eras eras, NationwideSettings settings) {
    this.eras = eras;
    this.settings = settings;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.ERAS;
  }

  @Override
  public List<MasterField> fields(Passage passage) {
    return List.of(CODE_FIELD, NAME_FIELD, LETTER_FIELD, START_FIELD, BOTH_FIELD);
  }

  @Override
  public List<MasterEntry> list(Passage passage, MasterQuery query) {
    Map<Integer, Integer> versions =
        passage.sql().select(CODE, VERSION).from(ERA).fetchMap(CODE, VERSION);
    List<MasterEntry> entries = new ArrayList<>();
    @Nullable Era before = null;
    for (Era era : eras.calendar().eras()) {
      if (query.text().isBlank() || era.name().contains(query.text().strip())) {
        entries.add(
            entry(
                era,
                before != null && before.mayWrite(era.start()),
                versions.getOrDefault(era.code(), 0)));
      }
      before = era;
    }
    return entries;
  }

  @Override
  public Optional<MasterEntry> find(Passage passage, String key) {
    return list(passage, MasterQuery.IN_USE).stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst();
  }

  @Override
  public List<MasterVersion> history(Passage passage, String key) {
    return MasterHistory.of(passage, kind(), key);
  }

  @Override
  public MasterEntry add(Passage passage, Map<String, String> values) {
    settings.requireChangeable(CODE_FIELD.item());
    Era era = read(values, null);
    passage
        .sql()
        .insertInto(ERA)
        .set(CODE, era.code())
        .set(NAME, era.name())
        .set(LETTER, era.letter())
        .set(START, era.start())
        .set(LAST_WRITTEN, lastWritten(values, era))
        .set(AT, passage.at().atOffset(ZoneOffset.UTC))
        .execute();
    return kept(passage, era, lastWritten(values, era), 1);
  }

  @Override
  public Optional<MasterEntry> change(
      Passage passage, String key, int seen, Map<String, String> values) {
    settings.requireChangeable(CODE_FIELD.item());
    Optional<MasterEntry> before = find(passage, key);
    if (before.isEmpty()) {
      return before;
    }
    Map<String, String> typed = new LinkedHashMap<>(values);
    typed.put(CODE_FIELD.id(), key);
    Era era = read(typed, Integer.valueOf(key));
    int changed =
        passage
            .sql()
            .update(ERA)
            .set(NAME, era.name())
            .set(LETTER, era.letter())
            .set(START, era.start())
            .set(LAST_WRITTEN, lastWritten(typed, era))
            .set(VERSION, seen + 1)
            .where(CODE.eq(era.code()), VERSION.eq(seen))
            .execute();
    if (changed == 0) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, CODE_FIELD.item());
    }
    return Optional.of(kept(passage, era, lastWritten(typed, era), seen + 1));
  }

  @Override
  public void changed() {
    eras.reread();
  }

  private MasterEntry kept(Passage passage, Era era, LocalDate lastWritten, int version) {
    MasterEntry entry = entry(era, !lastWritten.isBefore(era.start()), version);
    MasterHistory.add(passage, kind(), entry);
    return entry;
  }

  /** Reads an era that is to follow the others, without the one that is changed. */
  private Era read(Map<String, String> typed, @Nullable Integer changed) {
    Findings findings = new Findings();
    Era era = EraReading.read(typed, findings, CODE_FIELD, NAME_FIELD, LETTER_FIELD, START_FIELD);
    if (!choices().containsKey(typed.getOrDefault(BOTH_FIELD.id(), ""))) {
      findings.add(FindingCode.UNKNOWN_CODE, BOTH_FIELD.item());
    }
    if (era != null) {
      List<Era> others =
          eras.calendar().eras().stream()
              .filter(other -> changed == null || other.code() != changed)
              .toList();
      if (!era.start().isAfter(others.getLast().start())) {
        findings.add(FindingCode.ERA_NOT_LATER, START_FIELD.item());
      }
      for (Era other : others) {
        if (other.code() == era.code()
            || other.name().equals(era.name())
            || other.letter().equals(era.letter())) {
          findings.add(FindingCode.ERA_TAKEN, NAME_FIELD.item());
        }
      }
    }
    if (era == null || findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return era;
  }

  private static LocalDate lastWritten(Map<String, String> values, Era era) {
    return "YES".equals(values.get(BOTH_FIELD.id())) ? era.start() : era.start().minusDays(1);
  }

  private static MasterEntry entry(Era era, boolean both, int version) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(CODE_FIELD.id(), Integer.toString(era.code()));
    values.put(NAME_FIELD.id(), era.name());
    values.put(LETTER_FIELD.id(), era.letter());
    values.put(START_FIELD.id(), era.start().toString());
    values.put(BOTH_FIELD.id(), both ? "YES" : "NO");
    return new MasterEntry(Integer.toString(era.code()), version, values, true);
  }

  private static Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("NO", "書けない");
    choices.put("YES", "書ける");
    return choices;
  }
}
