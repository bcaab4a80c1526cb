package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 転出証明書 and its kin: any number of people, a code on each page (20.2.1, 20.2.2). */
class TransferFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"20.2.1", "20.2.2"})
  void threePeopleStandOnAPageAndTheCodeOfEachPageIsReadFromItsPicture(String form) {
    List<String> codes = List.of("DTC01" + "ABC234".repeat(300), "DTC01SECOND", "DTC01THIRD");

    Paper paper = Forms.standard().get(form).print(values(7).codes(codes).build());

    assertThat(paper.pages()).isEqualTo(3);
    assertThat(paper.notices()).isEmpty();
    for (int page = 1; page <= 3; page++) {
      assertThat(code(paper, page)).isEqualTo(codes.get(page - 1));
    }
    assertThat(PrintedText.of(paper, 1).text()).contains("第1子", "第3子").doesNotContain("第4子");
    assertThat(PrintedText.of(paper, 3).text()).contains("第7子", "以　下　余　白", "証明する。");
    assertThat(PrintedText.of(paper, 2).text()).doesNotContain("証明する。");
  }

  @Test
  void aCodeThatWouldBeTooSmallToBeReadIsLeftOutWithANotice() {
    Paper paper =
        Forms.standard().get("20.2.1").print(values(1).codes(List.of("A".repeat(4000))).build());

    assertThat(paper.notices()).containsExactly(new Notice.CodeTooLarge("二次元コード"));
  }

  @Test
  void onlyTheEquivalentSaysThatItIsToBeAttachedToTheNotificationOfMovingIn() {
    String words = "転入届に添付すべき書類として発行した";

    assertThat(text("20.2.2")).contains(words);
    assertThat(text("20.2.1")).doesNotContain(words);
  }

  @Test
  void aReissueSaysSoAndWhenItWasIssuedFirst() {
    Paper again =
        Forms.standard()
            .get("20.2.1")
            .print(
                values(1)
                    .set(FormItem.REISSUE, "再交付")
                    .set(FormItem.FIRST_ISSUE, "当初の交付　令和８年５月２日")
                    .set(FormItem.TRANSFER_SPECIAL, "特例による転出処理済")
                    .build());

    assertThat(PrintedText.of(again, 1).text()).contains("再交付", "当初の交付", "特例による転出処理済");
    assertThat(text("20.2.1")).doesNotContain("再交付", "特例");
  }

  private static String text(String form) {
    return PrintedText.of(Forms.standard().get(form).print(values(1).build()), 1).text();
  }

  private static FormValues.Builder values(int people) {
    FormValues.Builder values =
        SamplePapers.paper("moving-out")
            .set(FormItem.TRANSFER_DESTINATION, "千葉県竹市中央区")
            .set(FormItem.TRANSFER_DATE, "令和８年５月１０日")
            .set(FormItem.TRANSFER_NOTIFIED_ON, "令和８年５月２日")
            .set(FormItem.TRANSFER_PEOPLE, people + "人")
            .set(FormItem.TRANSFER_SPECIAL, FieldValue.blank())
            .set(FormItem.REISSUE, FieldValue.blank())
            .set(FormItem.FIRST_ISSUE, FieldValue.blank());
    SamplePapers.people(people).forEach(values::add);
    return values;
  }

  private static String code(Paper paper, int page) {
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, 300);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      // a scanner is held at the code, not at the whole page
      int top = image.getHeight() * 225 / 297;
      var cropped = source.crop(0, top, image.getWidth() * 65 / 210, image.getHeight() * 55 / 297);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(cropped))).getText();
    } catch (NotFoundException notThere) {
      return "no code";
    } catch (IOException | ReaderException failure) {
      throw new AssertionError(failure);
    }
  }
}
