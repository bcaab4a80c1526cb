package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AuthenticatorRole;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.PaperSetting;
import jp.daicho.server.reference.PaperSettings;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * How each paper goes out (5.6). Every paper is there from the beginning with what is usual; so
 * there is nothing to add, and the table holds only those that were changed.
 */
@Component
final class PaperSettingMaster extends TableMaster {
  /** Longer words do not fit beside a seal. */
  private static final int LONGEST_WORDS = 30;

  private static final String PAPER = "paper";
  private static final String SIGNER = "signer";
  private static final String SEAL = "seal";
  private static final String WORDS_SEALED = "wordsSealed";
  private static final String WORDS_BARE = "wordsBare";
  private static final EntryItem PAPER_ITEM = new EntryItem(PAPER, "帳票");
  private static final Field<String> KEY = field(name("paper"), SQLDataType.CLOB);

  PaperSettingMaster() {
    super("paper_setting");
  }

  @Override
  public MasterKind kind() {
    return MasterKind.PAPER_SETTINGS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (AuthenticatorRole role : AuthenticatorRole.values()) {
      roles.put(role.name(), role.label());
    }
    Map<String, String> byDay = new LinkedHashMap<>();
    byDay.put("", "期間により自動");
    byDay.putAll(roles);
    return List.of(
        MasterColumn.choice(PAPER, PAPER_ITEM.label(), "paper", PaperSettings.papers())
            .required()
            .fixed(),
        MasterColumn.choice(SIGNER, "職名・氏名", "signer", roles).optional(byDay),
        MasterColumn.choice(SEAL, "公印", "seal", PaperSettings.seals()),
        MasterColumn.text(WORDS_SEALED, "公印を印字するときの文言", "words_sealed", LONGEST_WORDS)
            .hint("空欄なら様式の文言（この印は黒色です。）"),
        MasterColumn.text(WORDS_BARE, "公印を印字しないときの文言", "words_bare", LONGEST_WORDS)
            .hint("空欄なら様式の文言（公印省略）"));
  }

  @Override
  Field<String> key() {
    return KEY;
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(KEY.asc());
  }

  @Override
  List<String> naturalKey() {
    return List.of(PAPER);
  }

  @Override
  public List<MasterEntry> list(Passage passage, MasterQuery query) {
    Map<String, MasterEntry> kept =
        super.list(passage, new MasterQuery("", true)).stream()
            .collect(Collectors.toMap(MasterEntry::key, Function.identity()));
    return PaperSettings.papers().entrySet().stream()
        .filter(paper -> paper.getValue().contains(query.text().strip()))
        .map(
            paper ->
                Objects.requireNonNullElseGet(
                    kept.get(paper.getKey()), () -> usual(paper.getKey())))
        .toList();
  }

  @Override
  public Optional<MasterEntry> find(Passage passage, String key) {
    Optional<MasterEntry> kept = super.find(passage, key);
    return kept.isEmpty() && PaperSettings.papers().containsKey(key)
        ? Optional.of(usual(key))
        : kept;
  }

  @Override
  public MasterEntry add(Passage passage, Map<String, String> typed) {
    throw EntryRefusedException.of(FindingCode.KEPT_ALREADY, PAPER_ITEM);
  }

  @Override
  public Optional<MasterEntry> change(
      Passage passage, String key, int seen, Map<String, String> typed) {
    if (PaperSettings.papers().containsKey(key)) {
      passage
          .sql()
          .insertInto(table(name("paper_setting")))
          .set(LG_CODE, passage.municipality().value())
          .set(KEY, key)
          .set(field(name("seal"), SQLDataType.CLOB), PaperSettings.usual(key).seal())
          .onConflictDoNothing()
          .execute();
    }
    return super.change(passage, key, seen, typed);
  }

  private static MasterEntry usual(String paper) {
    PaperSetting usual = PaperSettings.usual(paper);
    Map<String, String> values = new LinkedHashMap<>();
    values.put(PAPER, paper);
    values.put(SIGNER, "");
    values.put(SEAL, usual.seal());
    values.put(WORDS_SEALED, "");
    values.put(WORDS_BARE, "");
    return new MasterEntry(paper, 1, values, true);
  }
}
