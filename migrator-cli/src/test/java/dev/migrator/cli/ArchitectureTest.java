package dev.migrator.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.migrator.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> OTHERS =
            resideInAPackage("dev.migrator..").and(DescribedPredicate.not(resideInAPackage("dev.migrator.cli..")));

    @ArchTest
    static final ArchRule usesOnlyPublicTypesOfTheEngineAndTheStarter = noClasses()
            .should()
            .dependOnClassesThat(OTHERS.and(DescribedPredicate.not(DescribedPredicate.describe(
                    "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))));

    @ArchTest
    static final ArchRule namesNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.postgresql..", "com.mysql..", "org.mariadb..", "org.h2..", "org.hsqldb..", "org.sqlite..");

    @ArchTest
    static final ArchRule writesNowhereButToItsSurroundings = noClasses()
            .that()
            .doNotHaveSimpleName("Surroundings")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL);
}
