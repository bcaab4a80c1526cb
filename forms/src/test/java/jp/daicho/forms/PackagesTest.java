package jp.daicho.forms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PackagesTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("jp.daicho.forms");

  @Test
  void noPackageIsPartOfACircle() {
    slices().matching("jp.daicho.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void whatWritesPdfKnowsNothingOfForms() {
    noClasses()
        .that()
        .resideInAnyPackage("jp.daicho.forms.pdf", "jp.daicho.forms.font")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jp.daicho.forms",
            "jp.daicho.forms.item",
            "jp.daicho.forms.template",
            "jp.daicho.forms.layout")
        .check(classes);
  }

  @Test
  void pdfBoxIsUsedForThePreviewOnly() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Preview.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.pdfbox..")
        .check(classes);
  }
}
