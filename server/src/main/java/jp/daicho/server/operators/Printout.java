package jp.daicho.server.operators;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A paper or a list that leaves the service, with what the print log tells of it (10.2). Who, when
 * and at which terminal is told by the entry itself.
 *
 * @param form as what it comes out
 * @param title what it is
 * @param sheets how many pages, or {@link #UNKNOWN}
 * @param fileName what the file is called; null for what is only looked at
 * @param seal whether a seal is printed on it
 * @param numberShown whether an Individual Number is printed on it
 * @param issueNumber 発行番号; null if it has none
 * @param printer the code of the printer; null if it goes to none from here
 * @param tray the name of the tray, or empty
 */
public record Printout(
    Form form,
    String title,
    int sheets,
    @Nullable String fileName,
    boolean seal,
    boolean numberShown,
    @Nullable String issueNumber,
    @Nullable String printer,
    String tray) {
  /** The number of sheets of what only the browser lays out. */
  public static final int UNKNOWN = -1;

  /** As what a paper comes out (出力形式). */
  public enum Form {
    /** Only looked at. */
    PREVIEW("プレビュー"),
    /** Printed. */
    PRINT("印刷"),
    /** Printed once more. */
    REPRINT("再印刷"),
    /** Handed out as a file. */
    FILE("ファイル出力");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    /** The word of the standard. */
    public String label() {
      return label;
    }
  }

  /** Nothing that is always there may be missing. */
  public Printout {
    Objects.requireNonNull(form);
    Objects.requireNonNull(title);
    Objects.requireNonNull(tray);
  }

  /** A paper without seal and Individual Number that is only looked at. */
  public static Printout preview(String title, int sheets) {
    return new Printout(Form.PREVIEW, title, sheets, null, false, false, null, null, "");
  }

  /** The same as a file. */
  public static Printout file(String title, int sheets, String fileName) {
    return new Printout(Form.FILE, title, sheets, fileName, false, false, null, null, "");
  }

  /** The same paper, with or without a seal and an Individual Number. */
  public Printout showing(boolean withSeal, boolean withNumber) {
    return new Printout(
        form, title, sheets, fileName, withSeal, withNumber, issueNumber, printer, tray);
  }

  /** The same paper with its number. */
  public Printout issuedAs(String number) {
    return new Printout(form, title, sheets, fileName, seal, numberShown, number, printer, tray);
  }

  /** The same paper on a printer. */
  public Printout on(Form printed, String printerCode, String trayName) {
    return new Printout(
        printed, title, sheets, fileName, seal, numberShown, issueNumber, printerCode, trayName);
  }

  /** What the entry says besides who, when and where. */
  public SortedMap<String, String> notes() {
    SortedMap<String, String> notes = new TreeMap<>();
    notes.put("出力形式", form.label());
    notes.put("タイトル", title);
    notes.put("枚数", sheets == UNKNOWN ? "不明" : Integer.toString(sheets));
    notes.put("公印", seal ? "あり" : "なし");
    notes.put("個人番号", numberShown ? "あり" : "なし");
    if (fileName != null) {
      notes.put("ファイル名", fileName);
    }
    if (issueNumber != null) {
      notes.put("発行番号", issueNumber);
    }
    if (printer != null) {
      notes.put("プリンタ", printer);
      notes.put("トレイ", tray);
    }
    return notes;
  }
}
