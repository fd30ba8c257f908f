package dev.migrator.source;

import java.util.List;
import java.util.Set;

/**
 * What the databases are called in the names of scripts and folders: {@code 0003_owls.postgres.up.sql},
 * {@code db/migration/{vendor}}.
 */
public interface DatabaseNames {

    /** Every word that names a database, in lower case. */
    Set<String> known();

    /** The words for the database at hand, the usual one first. Asked only if a name makes a difference by them. */
    List<String> present();

    /** Where there is no database: no word names one. */
    DatabaseNames NONE = new DatabaseNames() {
        @Override
        public Set<String> known() {
            return Set.of();
        }

        @Override
        public List<String> present() {
            return List.of();
        }
    };
}
