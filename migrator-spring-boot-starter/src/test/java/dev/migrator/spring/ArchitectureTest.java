package dev.migrator.spring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.LockStrategy;
import dev.migrator.execution.LockRetry;
import dev.migrator.migration.MigratorException;
import org.springframework.boot.autoconfigure.AutoConfiguration;

@AnalyzeClasses(packages = "dev.migrator.spring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> FRONT_DOOR = resideInAnyPackage(
                    "dev.migrator", "dev.migrator.migration..", "dev.migrator.plan..", "dev.migrator.source..")
            .or(JavaClass.Predicates.equivalentTo(LockHolder.class))
            // What the settings are given.
            .or(JavaClass.Predicates.equivalentTo(LockStrategy.class))
            .or(JavaClass.Predicates.equivalentTo(LockRetry.class))
            .or(JavaClass.Predicates.assignableTo(MigratorException.class));

    private static final DescribedPredicate<JavaClass> ENGINE =
            resideInAPackage("dev.migrator..").and(DescribedPredicate.not(resideInAPackage("dev.migrator.spring..")));

    @ArchTest
    static final ArchRule usesOnlyTheFrontDoorOfTheEngine = noClasses()
            .should()
            .dependOnClassesThat(ENGINE.and(DescribedPredicate.not(FRONT_DOOR)))
            .because("the engine's rooms may be rebuilt without the starter noticing");

    @ArchTest
    static final ArchRule autoConfigurationsArePublicAndFinal = classes()
            .that()
            .areAnnotatedWith(AutoConfiguration.class)
            .should()
            .bePublic()
            .andShould()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
            .because("applications name them, to exclude them, and nobody extends them");

    @ArchTest
    static final ArchRule linksNoClassThatMovedBetweenTheLinesOfBoot = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.boot.autoconfigure.jdbc..",
                    "org.springframework.boot.jdbc.autoconfigure..",
                    "org.springframework.boot.autoconfigure.orm..",
                    "org.springframework.boot.hibernate..",
                    "org.springframework.boot.actuate.health..",
                    "org.springframework.boot.health..",
                    "org.springframework.boot.env..",
                    "org.springframework.boot.autoconfigure.flyway..",
                    "org.springframework.boot.flyway..",
                    "org.springframework.boot.autoconfigure.liquibase..",
                    "org.springframework.boot.liquibase.."))
            .because("the same jar runs on Boot 3.5 and on Boot 4");

    @ArchTest
    static final ArchRule knowsNoJsonLibrary = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson.."))
            .because("Boot 3.5 has Jackson 2 and Boot 4 has Jackson 3");

    @ArchTest
    static final ArchRule onlyTheEndpointNeedsTheActuator = noClasses()
            .that()
            .resideOutsideOfPackage("dev.migrator.spring.actuate..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.boot.actuate.."))
            .because("the actuator may be absent");
}
