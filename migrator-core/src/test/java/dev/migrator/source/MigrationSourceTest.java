package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrator.migration.Script;
import dev.migrator.migration.ScriptChangedWhileReadException;
import dev.migrator.migration.SqlMigration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where scripts are looked for: folders and jars, as they are on disk. */
class MigrationSourceTest {

    @TempDir
    private Path temp = Path.of("");

    private static List<String> scripts(List<SqlMigration> migrations) {
        return migrations.stream().map(SqlMigration::script).toList();
    }

    /** What a release finds whose class path is only this. */
    private static List<SqlMigration> onClassPath(List<Path> classPath, String... locations) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(urls(classPath), null)) {
            return Folder.load(new MigrationSource(
                    loader, Stream.of(locations).map(Location::parse).toList(), "auto", List.of()));
        }
    }

    private static URL[] urls(List<Path> classPath) throws IOException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        return urls;
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Set<String> folders = new LinkedHashSet<>();
        for (String path : files.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash + 1));
            }
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String folder : folders) {
                jar.putNextEntry(new JarEntry(folder));
            }
            for (Map.Entry<String, String> entry : files.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Nested
    class InFolders {

        private Folder folder() {
            return new Folder(temp);
        }

        @Test
        void hiddenFilesAndFoldersAreSkipped() {
            folder().with("1_owls.sql", "select 1;")
                    .with(".git/2_owls.sql", "select 2;")
                    .with("sub/.old/3_owls.sql", "select 3;")
                    .with("._1_owls.sql", "made by a Mac");

            assertThat(scripts(folder().load())).containsExactly("1_owls.sql");
        }

        @Test
        void aMountedConfigMapCountsOnce() throws IOException {
            folder().with("..2026_11_22/1_owls.sql", "select 1;").with("..2026_11_22/1_owls.down.sql", "select 2;");
            Files.createSymbolicLink(temp.resolve("..data"), Path.of("..2026_11_22"));
            Files.createSymbolicLink(temp.resolve("1_owls.sql"), Path.of("..data/1_owls.sql"));
            Files.createSymbolicLink(temp.resolve("1_owls.down.sql"), Path.of("..data/1_owls.down.sql"));

            assertThat(scripts(folder().load())).containsExactly("1_owls.sql");
            assertThat(folder().only().reversible()).isTrue();
        }

        @Test
        void theLocationItselfMayBeHiddenOrALink() throws IOException {
            Folder hidden = new Folder(temp.resolve(".owls")).with("1_owls.sql", "select 1;");
            Path link = Files.createSymbolicLink(temp.resolve("link"), hidden.path());

            assertThat(scripts(hidden.load())).containsExactly("1_owls.sql");
            assertThat(scripts(new Folder(link).load())).containsExactly("1_owls.sql");
        }

        @Test
        void theFoldersNameMayHoldAnything() {
            Folder strange = new Folder(temp.resolve("a b 100% äöü # {x} [y] +")).with("1_owls.sql", "select 1;");

            assertThat(scripts(strange.load())).containsExactly("1_owls.sql");
        }

        @Test
        void anAbsentOneIsAnErrorThatSaysWhereWeLooked() {
            Folder absent = new Folder(temp.resolve("nowhere"));

            assertThat(absent.refusal())
                    .isInstanceOf(InvalidLocationException.class)
                    .hasMessage("Location \"filesystem:" + absent.path() + "\" doesn't exist (looked for "
                            + absent.path() + "). Nothing was run.");
            assertThat(absent.refusal().fix()).isEqualTo("Create the folder, or correct migrator.locations.");
        }

        @Test
        void aLinkThatGoesInCirclesIsAnErrorThatNamesTheLocation() throws IOException {
            folder().with("sub/1_owls.sql", "select 1;");
            Files.createSymbolicLink(temp.resolve("sub/again"), temp);

            assertThat(folder().refusal())
                    .isInstanceOf(InvalidLocationException.class)
                    .hasMessageContaining("\"filesystem:" + temp + "\"");
        }

        @Test
        void anEmptyOneHasNoMigrations() {
            assertThat(folder().load()).isEmpty();
        }

        @Test
        void aScriptThatChangesAfterItWasFoundIsNoticed() {
            SqlMigration migration = folder().with("1_owls.sql", "select 1;").only();
            folder().with("1_owls.sql", "drop table owl;");

            assertThatExceptionOfType(ScriptChangedWhileReadException.class)
                    .isThrownBy(() -> migration.up().text());
        }

        @Test
        void severalLocationsMakeOneSet() {
            Folder one = new Folder(temp.resolve("one")).with("1_owls.sql", "select 1;");
            Folder two = new Folder(temp.resolve("two")).with("2_owls.sql", "select 2;");

            assertThat(Folder.load(new MigrationSource(
                            getClass().getClassLoader(), List.of(two.location(), one.location()), "auto", List.of())))
                    .extracting(SqlMigration::origin)
                    .containsExactly(one.path() + "/1_owls.sql", two.path() + "/2_owls.sql");
        }

        @Test
        void aFileCountsOnceHoweverManyLocationsLeadToIt() {
            Folder all = new Folder(temp.resolve("all"))
                    .with("1_owls.sql", "select 1;")
                    .with("sub/2_owls.sql", "select 2;");
            Location sub = Location.parse("filesystem:" + all.path().resolve("sub"));

            assertThat(Folder.load(new MigrationSource(
                            getClass().getClassLoader(),
                            List.of(all.location(), sub, all.location()),
                            "auto",
                            List.of())))
                    .extracting(SqlMigration::identity)
                    .containsExactly("1", "2");
        }

        @Test
        void theSameNameInTwoLocationsIsForThePlanToJudge() {
            Folder one = new Folder(temp.resolve("one")).with("1_owls.sql", "select 1;");
            Folder two = new Folder(temp.resolve("two")).with("1_owls.sql", "select 2;");

            assertThat(Folder.load(new MigrationSource(
                            getClass().getClassLoader(), List.of(one.location(), two.location()), "auto", List.of())))
                    .extracting(SqlMigration::identity)
                    .containsExactly("1", "1");
        }
    }

    @Nested
    class OnTheClassPath {

        private final Map<String, String> files = Map.of(
                "db/migration/1_owls.sql", "select 1;",
                "db/migration/1_owls.down.sql", "select -1;",
                "db/migration/sub folder/2_Eulen äöü 100%.sql", "select 2;",
                "db/migration/3_a%20b+c#d.sql", "select 3;",
                "db/migration/notes.txt", "owls",
                "db/other/9_eagles.sql", "select 9;");
        private final List<String> found = List.of("1_owls.sql", "sub folder/2_Eulen äöü 100%.sql", "3_a%20b+c#d.sql");

        @Test
        void folders() throws IOException {
            Folder folder = new Folder(temp.resolve("a b äöü 100% #/classes"));
            files.forEach(folder::with);
            folder.with("db/migration/4_100%25.sql", "select 4;");

            List<SqlMigration> migrations = onClassPath(List.of(folder.path()), "classpath:db/migration");

            assertThat(scripts(migrations))
                    .startsWith(found.toArray(String[]::new))
                    .endsWith("4_100%25.sql");
            assertThat(migrations.get(0).down().map(Script::text)).contains("select -1;");
        }

        @Test
        void jars() throws IOException {
            Path jar = jar("a b äöü 100% #/owls.jar", files);
            try (URLClassLoader loader = new URLClassLoader(urls(List.of(jar)), null)) {
                List<SqlMigration> migrations = Folder.load(new MigrationSource(
                        loader, List.of(Location.parse("classpath:db/migration")), "auto", List.of()));

                assertThat(scripts(migrations)).isEqualTo(found);
                assertThat(migrations)
                        .extracting(migration -> migration.up().text())
                        .containsExactly("select 1;", "select 2;", "select 3;");
                assertThat(migrations.get(0).down().map(Script::text)).contains("select -1;");
            }
        }

        @Test
        void aFolderAndAJarTogether() throws IOException {
            Folder folder = new Folder(temp.resolve("classes")).with("db/migration/4_owls.sql", "select 4;");

            assertThat(onClassPath(List.of(folder.path(), jar("owls.jar", files)), "db/migration"))
                    .extracting(SqlMigration::identity)
                    .containsExactly("1", "2", "3", "4");
        }

        @Test
        void hiddenFilesInJarsAreSkippedToo() throws IOException {
            Path jar = jar(
                    "owls.jar",
                    Map.of(
                            "db/migration/1_owls.sql", "select 1;",
                            "db/migration/._1_owls.sql", "made by a Mac",
                            "db/migration/.old/2_owls.sql", "select 2;"));

            assertThat(scripts(onClassPath(List.of(jar), "db/migration"))).containsExactly("1_owls.sql");
        }

        @Test
        void severalLocations() throws IOException {
            assertThat(onClassPath(List.of(jar("owls.jar", files)), "db/migration", "classpath:/db/other/"))
                    .extracting(SqlMigration::identity)
                    .containsExactly("1", "2", "3", "9");
        }

        @Test
        void anAbsentOneIsAnErrorIfSomebodyAskedForIt() {
            assertThatExceptionOfType(InvalidLocationException.class)
                    .isThrownBy(() -> onClassPath(List.of(temp), "classpath:db/migration"))
                    .withMessage(
                            "Location \"classpath:db/migration\" doesn't exist on the class path. Nothing was run.")
                    .satisfies(e -> assertThat(e.fix()).isEqualTo("Create the folder, or correct migrator.locations."));
        }

        @Test
        void theDefaultMayBeAbsent() throws IOException {
            try (URLClassLoader loader = new URLClassLoader(urls(List.of(temp)), null)) {
                assertThat(new MigrationSource(loader, List.of(Location.DEFAULT), "auto", List.of())
                                .load(DatabaseNames.NONE)
                                .migrations())
                        .isEmpty();
            }
        }
    }
}
