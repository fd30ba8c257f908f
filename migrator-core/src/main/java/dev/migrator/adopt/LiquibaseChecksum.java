package dev.migrator.adopt;

import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Liquibase's MD5 of a changeset in formatted SQL, ninth edition: over its lines without blanks, the lines of directives
 * left out, and once more over that. Those of earlier editions can't be told from an edit, and count as unchecked.
 */
final class LiquibaseChecksum {

    private static final String EDITION = "9:";

    private static final Pattern DIRECTIVE = Pattern.compile(
            "\\s*--\\s*(changeset|rollback|preconditions?|precondition-[\\w-]+|comment|validchecksum|property"
                    + "|ignorelines|liquibase)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** What a changeset itself says is fine as well: sums, or any. */
    private static final String ALSO_VALID = "validCheckSum";

    private LiquibaseChecksum() {}

    /** @param recorded empty where Liquibase was told to forget it, and so takes what it finds */
    static EditCheck check(Optional<String> recorded) {
        return migration -> {
            if (recorded.isEmpty()) {
                return Agreement.unchecked("the tool kept no checksum of it");
            }
            String sum = recorded.get();
            if (!sum.startsWith(EDITION)) {
                return Agreement.unchecked("the MD5 is of an earlier release of the tool");
            }
            String found = of(migration.up());
            return found.equals(sum) || declared(migration, sum) ? Agreement.SAME : Agreement.edited("MD5", sum, found);
        };
    }

    /** Changesets in XML, YAML, JSON or a programming language run in Liquibase alone. */
    static MigrationKind kindOf(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".sql") ? MigrationKind.VERSIONED : MigrationKind.JAVA;
    }

    static String of(Script script) {
        MessageDigest inner = md5();
        try (BufferedReader lines = new BufferedReader(script.open())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!DIRECTIVE.matcher(line).matches()) {
                    inner.update(line.replaceAll("[ \\t]", "").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = EDITION + HexFormat.of().formatHex(inner.digest()) + ":";
        return EDITION + HexFormat.of().formatHex(md5().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean declared(SqlMigration migration, String sum) {
        return Stream.of(migration.facts().getOrDefault(ALSO_VALID, "").split("[\\s,]+"))
                .anyMatch(valid ->
                        valid.equals(sum) || valid.toLowerCase(Locale.ROOT).matches("(1:)?any"));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
