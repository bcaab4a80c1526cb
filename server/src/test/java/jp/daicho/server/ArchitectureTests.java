package jp.daicho.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.sql.DriverManager;
import javax.sql.DataSource;
import jp.daicho.server.database.Database;
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
                            com.tngtech.archunit.base.DescribedPredicate.describe(
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
