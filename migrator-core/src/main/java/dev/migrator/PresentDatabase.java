package dev.migrator;

import dev.migrator.dialect.Dialects;
import dev.migrator.source.DatabaseNames;
import java.util.List;
import java.util.Set;

/** What the database at hand is called; asks it only if a script's name makes a difference by it. */
record PresentDatabase(MigratorSettings settings) implements DatabaseNames {

    @Override
    public Set<String> known() {
        return Dialects.aliases();
    }

    @Override
    public List<String> present() {
        try (Session session = Session.open(settings)) {
            return session.dialect().aliases();
        }
    }
}
