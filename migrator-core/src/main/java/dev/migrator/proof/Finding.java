package dev.migrator.proof;

import dev.migrator.migration.MigratorException;
import java.util.List;
import java.util.Optional;

/**
 * Why a migration is not proven.
 *
 * @param kind what is wrong
 * @param identity the migration's; empty where it is about all together
 * @param script the migration's
 * @param differences what is other than it should be, one object or attribute a line, {@code -} what is there and shouldn't
 *     be, {@code +} what should be there
 * @param repair the SQL that would mend that: what a down forgets, as a rule
 * @param failure what the database refused
 */
public record Finding(
        Kind kind,
        Optional<String> identity,
        Optional<String> script,
        List<String> differences,
        List<String> repair,
        Optional<MigratorException> failure) {

    /** What can be wrong. */
    public enum Kind {
        /** The up can't be run after those before it. */
        UP_FAILS("its up fails"),
        /** There is no down, and nothing says that there can't be one. */
        NO_DOWN("it has no down, and does not say -- migrator:irreversible"),
        DOWN_FAILS("its down fails"),
        /** After the down, the schema is another one than before the up. */
        DOWN_LEAVES_OTHER("its down does not undo its up"),
        /** After the down, the up can't be run again. */
        UP_AGAIN_FAILS("its up fails after its down"),
        /** The second up makes another schema than the first. */
        UP_AGAIN_MAKES_OTHER("its up makes another schema after its down"),
        ALL_DOWN_FAILS("all downs in a row fail"),
        ALL_DOWN_LEAVES_SOMETHING("all downs in a row leave something"),
        ALL_UP_FAILS("all ups in a row fail"),
        ALL_UP_MAKES_OTHER("all ups in a row make another schema after all downs");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a sentence says it. */
        @Override
        public String toString() {
            return words;
        }
    }

    public Finding {
        differences = List.copyOf(differences);
        repair = List.copyOf(repair);
    }
}
