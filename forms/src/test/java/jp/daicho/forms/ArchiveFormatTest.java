package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Every form gives PDF/A-2u (ISO 19005-2): it can be read in decades, and its text copied. Checked
 * by veraPDF, the checker of the PDF Association.
 */
class ArchiveFormatTest {

  /** What is hard to print: sequences, other planes, what the font lacks, what is no character. */
  private static final String EXTREME =
      "葛\uDB40\uDD02𠮷𛀂か\u3099ﾊﾟA\u0301\uE000\u0000\u0001\t\n\u200F\uFEFF\uFFFE\uFFFFשלום"
          + "\uD83D\uDC68\u200D\uD83D\uDC69\uD800葛\uDB40\uDD00\uDB40\uDD02";

  @BeforeAll
  static void checker() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<String> forms() {
    return SampleValues.forms();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsArchivableWithSealCodeAndSeveralPages(String form) throws Exception {
    Paper paper = print(form, SampleValues.typical(form, severalPages(form)));

    assertThat(faults(paper.pdf())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noTextCanMakeAPaperUnfitForArchives(String form) throws Exception {
    Paper paper =
        print(form, SampleValues.everywhere(form, severalPages(form), EXTREME).seal(null));

    assertThat(paper.notices()).isNotEmpty();
    assertThat(faults(paper.pdf())).isEmpty();
  }

  private static int severalPages(String form) {
    return Forms.standard().get(form).template().people().perPage() + 1;
  }

  private static Paper print(String form, FormValues.Builder values) {
    return Forms.standard().get(form).print(values.build());
  }

  private static List<String> faults(byte[] pdf) throws Exception {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage())
          .distinct()
          .toList();
    }
  }
}
