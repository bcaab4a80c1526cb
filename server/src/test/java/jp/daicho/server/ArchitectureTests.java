package jp.daicho.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import javax.sql.DataSource;
import jp.daicho.server.database.Database;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The one door: nobody comes to the database beside it. */
class ArchitectureTests {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("jp.daicho.server");

  @Test
  void onlyTheDatabaseModuleOpensConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackages("jp.daicho.server.database..", "jp.daicho.server.tenancy..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(DataSource.class, DriverManager.class, Connection.class)
        .check(SERVICE);
  }

  @Test
  void onlyTheTenancyTakesConnectionsOfTheService() {
    noClasses()
        .that()
        .resideOutsideOfPackages("jp.daicho.server.database..", "jp.daicho.server.tenancy..")
        .should()
        .callMethod(Database.class, "connect")
        .check(SERVICE);
  }

  /**
   * What the centre may do to a municipality is listed in one class, and nothing else goes there.
   */
  @Test
  void onlyTheActsOfTheCentreReachAMunicipalityFromTheCentre() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("jp.daicho.server.operators.CentreActs")
        .and()
        .resideOutsideOfPackage("jp.daicho.server.tenancy..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "visit a municipality",
                call ->
                    call.getTargetOwner().isEquivalentTo(Tenancy.class)
                        && call.getName().equals("visit")))
        .check(SERVICE);
  }

  /**
   * No data of residents lies in files beside the database, where no municipality is asked for:
   * what is written are keys, seals, the database's own files, and what a command was told to.
   */
  @Test
  void onlyKeysSealsAndCommandsWriteFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "jp.daicho.server.database..", "jp.daicho.server.signing..", "jp.daicho.server.cli..")
        .and()
        .doNotHaveFullyQualifiedName("jp.daicho.server.audit.SealFiles")
        .and()
        .doNotHaveFullyQualifiedName("jp.daicho.server.operators.internal.SecretBox")
        .and()
        .doNotHaveFullyQualifiedName("jp.daicho.server.encryption.internal.KeyFile")
        // The report of the command "import".
        .and()
        .doNotHaveFullyQualifiedName("jp.daicho.server.intake.internal.IntakeReport")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "write a file",
                call ->
                    call.getTargetOwner().isEquivalentTo(Files.class)
                        && call.getName()
                            .matches(
                                "write.*|newOutputStream|newBufferedWriter|create.*|copy|move")))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class)
        .check(SERVICE);
  }

  @Test
  void onlyTheTenancyMakesJooqContexts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("jp.daicho.server.tenancy..")
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("using"))
                .and(
                    com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            DescribedPredicate.describe(
                                "jOOQ's DSL", owner -> owner.isEquivalentTo(DSL.class))))))
        .check(SERVICE);
  }

  @Test
  void nobodyOpensTransactionsTheFrameworkWay() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.transaction..", "org.springframework.jdbc..")
        .allowEmptyShould(true)
        .check(SERVICE);
  }
}
