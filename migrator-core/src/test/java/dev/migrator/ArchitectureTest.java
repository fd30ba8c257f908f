package dev.migrator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import dev.migrator.migration.MigratorException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house: which package may use which, and what each must stay free of. Why is in docs/architecture.md. */
class ArchitectureTest {

    private static final String ROOT = "dev.migrator";

    /** A package and what else of the engine it may use. The root may use everything, and nobody uses the root. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("migration", Set.of()),
            Map.entry("sql", Set.of("migration")),
            Map.entry("source", Set.of("migration", "sql")),
            Map.entry("dialect", Set.of("migration", "sql")),
            Map.entry("history", Set.of("migration", "dialect")),
            Map.entry("plan", Set.of("migration")),
            Map.entry("execution", Set.of("migration", "sql", "dialect", "history")),
            Map.entry("adopt", Set.of("migration", "dialect", "history", "source")),
            Map.entry("schema", Set.of("dialect")),
            Map.entry("shadow", Set.of("migration", "dialect")),
            Map.entry("proof", Set.of("migration", "schema")));

    /** What differs per database: how it runs migrations, how its schema is read and written, where shadows are made. */
    private static final Set<String> MAY_NAME_DATABASES =
            Set.of("dev/migrator/dialect", "dev/migrator/schema", "dev/migrator/shadow");

    private static final JavaClasses MAIN = MainClasses.imported();

    @TestFactory
    Stream<DynamicTest> usesOnlyWhatItMay() {
        return MAY_USE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> noClasses()
                        .that()
                        .resideInAPackage(packageOf(entry.getKey()))
                        .should()
                        .dependOnClassesThat(areOfTheEngineButNotIn(entry.getKey(), entry.getValue()))
                        .check(MAIN)));
    }

    private static DescribedPredicate<JavaClass> areOfTheEngineButNotIn(String user, Set<String> mayUse) {
        Set<String> allowed = Stream.concat(Stream.of(user), mayUse.stream())
                .map(ArchitectureTest::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return DescribedPredicate.describe(
                "are of the engine, but not in " + allowed,
                used -> (used.getPackageName() + ".").startsWith(ROOT + ".")
                        && !allowed.contains(used.getPackageName()));
    }

    private static String packageOf(String name) {
        return ROOT + "." + name;
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> names = packages()
                .map(JavaPackage::getName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toSet());

        assertThat(names).isEqualTo(MAY_USE.keySet());
    }

    private static Stream<JavaPackage> packages() {
        return MAIN.stream().map(JavaClass::getPackage).distinct();
    }

    /** Two stars take the root as a slice of its own; one would put everything into one slice, and see nothing. */
    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("dev.(**)").should().beFreeOfCycles().check(MAIN);
    }

    /** A driver's own means are used in one place each, where it is certain that the driver is there. */
    @Test
    void nothingButSpringJdbcAndTheLoggingAndNullnessAnnotationsIsUsed() {
        classes()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".dialect.PostgreSqlDriver")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..",
                        "java..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.dao..",
                        "org.springframework.transaction..",
                        "org.springframework.core..",
                        "org.springframework.util..",
                        "org.slf4j..",
                        "org.jspecify.annotations..")
                .check(MAIN);
    }

    @Test
    void onlyTheRootSeesTheSettings() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(MigratorSettings.class)
                .check(MAIN);
    }

    @Test
    void planningNeedsNoDatabaseAndNoClock() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("plan"))
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql..")
                        .or(resideInAPackage("javax.sql.."))
                        .or(resideInAPackage("java.io.."))
                        .or(resideInAPackage("java.nio.."))
                        .or(resideInAPackage("org.springframework..")))
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void onlyTheLoggingListenerLogs() {
        noClasses()
                .that(DescribedPredicate.not(equivalentTo(LoggingListener.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages()).isNotEmpty().allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                .as(each.getName())
                .isTrue());
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract|Base)[A-Z][^.$]*")
                .orShould()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
                .check(MAIN);
    }

    @Test
    void exceptionsAreFinalAndAllOfOneKind() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .doNotBelongToAnyOf(MigratorException.class)
                .should()
                .beAssignableTo(MigratorException.class)
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .haveSimpleNameEndingWith("Exception")
                .check(MAIN);
    }

    /** Products, their clients, and words that only one of them knows; as a name or in a string, not in a comment. */
    private static final Pattern DATABASE = Pattern.compile(
            "(?i)postgres|psql|mysql|mariadb|sqlite|hsqldb|oracle|sqlserver|sql server|\\bdb2\\b|derby|innodb|\\bpg_"
                    + "|(?<![a-z0-9])h2(?![a-z0-9])|\\bH2[A-Z]");

    @Test
    void onlyWhatDiffersPerDatabaseNamesOne() throws IOException {
        Path main = MainClasses.folder();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(main)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> MAY_NAME_DATABASES.stream()
                            .noneMatch(folder -> main.relativize(file).startsWith(folder)))
                    .forEach(file -> constants(file)
                            .filter(constant -> DATABASE.matcher(constant).find())
                            .forEach(constant -> found.add(main.relativize(file) + ": " + constant)));
        }

        assertThat(found).isEmpty();
    }

    /** Every name and every string literal of a class file: the first kind in its constant pool (JVMS 4.4). */
    private static Stream<String> constants(Path file) {
        List<String> constants = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int kind = in.readUnsignedByte();
                switch (kind) {
                    case 1 -> constants.add(in.readUTF());
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> in.skipNBytes(4);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return constants.stream();
    }
}
