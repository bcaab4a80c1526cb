package jp.daicho.server.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.daicho.forms.Notice;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.Shortfall;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.CertificateSettings;
import jp.daicho.server.certificates.internal.IssuedPapers;
import jp.daicho.server.certificates.internal.Shortfalls;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 文字超過リスト: what issued papers could not show, with the whole texts (5.8, 10.7). What a paper about
 * to be issued will not show stands beside its preview.
 */
@Component
public final class OverflowList {
  /** How many papers are told, and printed on a list, at most. */
  public static final int MOST = 200;

  private static final Operation LIST =
      Operation.of("文字超過リストの照会", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation PRINT =
      Operation.of("文字超過リストの作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final Operation SETTING =
      Operation.of("文字溢れの印字の設定", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);

  /** The list as a paper. */
  public static final PaperKind KIND = PaperKinds.standard().get("overflow-list");

  /** Characters of a text in one place of the list, so that they can be read. */
  private static final int PART = 200;

  private static final EntryItem PAPERS = new EntryItem("papers", "文字超過のある帳票");

  private final Door door;
  private final IssuedPapers papers;
  private final PaperDesk desk;

  /** Made once. */
  OverflowList(Door door, IssuedPapers papers, PaperDesk desk) {
    this.door = door;
    this.papers = papers;
    this.desk = desk;
  }

  /**
   * A text that a paper does not show whole.
   *
   * @param issueNo the paper; null before it is issued
   * @param paper what it is called and, once issued, 発行番号
   * @param item of which person, and which item
   * @param text the whole text
   * @param missing what of it is not on the paper
   */
  public record Row(
      @Nullable Long issueNo, String paper, String item, String text, String missing) {
    /** Without the text, which has no place in a log. */
    @Override
    public String toString() {
      return "Row[" + issueNo + "]";
    }
  }

  /** What the papers that fit an enquiry did not show, the latest paper first. */
  public List<Row> find(IssueCriteria criteria) {
    return door.enter(
        LIST,
        passage -> {
          List<Row> rows = rows(passage, papers(passage, criteria));
          passage.note("件数", Integer.toString(rows.size()));
          return rows;
        });
  }

  /**
   * Issues the list as a paper that stays in the office.
   *
   * @return its copies
   * @throws CertificateRefusedException if there is nothing to list, or alerts are not confirmed
   */
  public List<IssuedPaper> print(IssueCriteria criteria, boolean alertsConfirmed) {
    return door.enter(
        PRINT,
        passage -> {
          List<IssuedPaper> found = papers(passage, criteria);
          if (found.isEmpty()) {
            throw new CertificateRefusedException(List.of(Finding.of(FindingCode.EMPTY, PAPERS)));
          }
          List<Row> rows = rows(passage, found);
          NewPaper list =
              new NewPaper(
                  KIND,
                  found.stream().flatMap(paper -> paper.persons().stream()).distinct().toList(),
                  null,
                  null,
                  shows(found),
                  SealChoice.NONE,
                  values -> {
                    values.certification("list");
                    rows.stream().flatMap(OverflowList::printed).forEach(values::add);
                  });
          return desk.issue(passage, List.of(list), List.of(), alertsConfirmed);
        });
  }

  /** What the municipality prints of a text that does not fit (5.8). */
  public OverflowPolicy policy() {
    return door.enter(LIST, CertificateSettings::overflow);
  }

  /** Chooses what is printed of a text that does not fit, from the next paper on (5.8). */
  public OverflowPolicy choose(OverflowPolicy policy) {
    return door.enter(
        SETTING,
        passage -> {
          CertificateSettings.chooseOverflow(passage, policy);
          passage.note("収まらない文字", policy.name());
          return policy;
        });
  }

  /** What a paper about to be issued will not show. */
  static List<Row> rows(String paper, List<Shortfall> shortfalls) {
    return shortfalls.stream().map(shortfall -> row(null, paper, shortfall)).toList();
  }

  /** A paper with an item that the operator may not see is left out (10.4). */
  private List<IssuedPaper> papers(Passage passage, IssueCriteria criteria) {
    return papers.withShortfalls(passage, criteria, MOST).stream()
        .filter(
            paper ->
                shows(List.of(paper)).stream()
                    .allMatch(item -> passage.may(Permission.seeing(item))))
        .toList();
  }

  /** The protected items that may be on the list; an Individual Number always fits its place. */
  private static Set<ItemProtection> shows(List<IssuedPaper> found) {
    return found.stream()
        .flatMap(paper -> paper.shows().stream())
        .filter(item -> item != ItemProtection.INDIVIDUAL_NUMBER)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Row> rows(Passage passage, List<IssuedPaper> found) {
    found.stream()
        .flatMap(paper -> paper.persons().stream())
        .distinct()
        .forEach(passage::concerning);
    Map<Long, List<Shortfall>> kept =
        Shortfalls.of(passage, found.stream().map(IssuedPaper::issueNo).toList());
    List<Row> rows = new ArrayList<>();
    for (IssuedPaper paper : found) {
      String name = paper.label() + "　" + paper.issueNumber();
      for (Shortfall shortfall : kept.getOrDefault(paper.issueNo(), List.of())) {
        rows.add(row(paper.issueNo(), name, shortfall));
      }
    }
    return rows;
  }

  private static Row row(@Nullable Long issueNo, String paper, Shortfall shortfall) {
    Notice notice = shortfall.notice();
    String item = notice.person() == 0 ? notice.label() : notice.person() + "人目の" + notice.label();
    return new Row(issueNo, paper, item, shortfall.text(), PaperNotices.told(notice));
  }

  /** Places on the list: a text that would not fit there either goes on in the next. */
  private static Stream<PersonValues> printed(Row row) {
    List<Cluster> text = Typeface.ipamj().shape(row.text());
    int parts = Math.max(1, (text.size() + PART - 1) / PART);
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                PersonValues.builder()
                    .set(FormItem.LISTED_PAPER, row.paper())
                    .set(FormItem.LISTED_ITEM, row.item() + (part == 0 ? "" : "（続き）"))
                    .set(
                        FormItem.LISTED_TEXT,
                        text.stream()
                            .skip((long) part * PART)
                            .limit(PART)
                            .map(Cluster::text)
                            .collect(Collectors.joining()))
                    .set(FormItem.LISTED_SHORTFALL, row.missing())
                    .setOthers(FieldValue.notApplicable())
                    .build());
  }
}
