package dev.migrator.faults;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.Playground;
import dev.migrator.migration.MigratorException;
import dev.migrator.testdatabases.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A run that nobody disturbed, which the others must be equal to in the end.
 *
 * @param dump the database after it
 * @param statements of the scripts that it ran, in order
 * @param calls how often the driver was called in a way that may reach the database
 */
record Undisturbed(DatabaseKind kind, Work work, List<String> dump, List<String> statements, int calls) {

    private static final Map<String, Undisturbed> KNOWN = new ConcurrentHashMap<>();

    static Undisturbed of(DatabaseKind kind, Work work) throws Exception {
        String key = kind + " " + work;
        Undisturbed known = KNOWN.get(key);
        if (known == null) {
            known = run(kind, work);
            KNOWN.put(key, known);
        }
        return known;
    }

    private static Undisturbed run(DatabaseKind kind, Work work) throws Exception {
        List<String> statements = work.statements(ScriptSet.of(kind));
        TrapWire wire = TrapWire.counting(statements);
        try (Playground play = before(kind, work)) {
            over(wire, play).run(work.command());
            return new Undisturbed(kind, work, DatabaseDump.of(play), statements, wire.calls());
        }
    }

    /** A migrator whose calls all go over the wire. */
    static Migrator over(TrapWire wire, Playground play) {
        return Migrator.of(MigratorSettings.builder(wire.around(play.database().dataSource()))
                .locations("filesystem:" + play.folder())
                .build());
    }

    /** A new database in which that work waits to be done. */
    static Playground before(DatabaseKind kind, Work work) throws Exception {
        Playground play = new Playground(kind);
        ScriptSet.of(kind).writeTo(play);
        if (work == Work.ROLL_BACK_ALL) {
            play.migrator().migrate();
        }
        return play;
    }

    Playground before() throws Exception {
        return before(kind, work);
    }

    /** Does the work once more, as an ordinary start would, and compares. */
    Outcome restart(Playground play, String point) throws Exception {
        return finish(play.migrator(), play, point);
    }

    /** Does the work, and compares. */
    Outcome finish(Migrator migrator, Playground play, String point) throws Exception {
        try {
            int steps = migrator.run(work.command()).steps().size();
            List<String> differences = differences(play);
            return differences.isEmpty()
                    ? Outcome.ok(point, steps + " steps")
                    : Outcome.wrong(point, steps + " steps, but " + differences);
        } catch (MigratorException e) {
            return Outcome.person(point, e);
        }
    }

    /** What is not as it should be; empty if all is. */
    List<String> differences(Playground play) throws Exception {
        List<String> now = DatabaseDump.of(play);
        List<String> differences = new ArrayList<>();
        dump.stream()
                .filter(line -> !now.contains(line))
                .map(line -> "missing " + line)
                .forEach(differences::add);
        now.stream()
                .filter(line -> !dump.contains(line))
                .map(line -> "too much " + line)
                .forEach(differences::add);
        if (differences.isEmpty() && !now.equals(dump)) {
            differences.add("another order, or something twice: " + now);
        }
        play.migrator().status().lock().ifPresent(holder -> differences.add("a lock remains: " + holder));
        return differences;
    }
}
