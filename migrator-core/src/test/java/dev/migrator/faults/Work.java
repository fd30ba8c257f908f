package dev.migrator.faults;

import dev.migrator.plan.Command;
import java.io.IOException;
import java.util.List;

/** What a run that is disturbed was asked for. */
enum Work {
    MIGRATE,
    ROLL_BACK_ALL;

    Command command() {
        return this == MIGRATE ? Command.migrate() : Command.rollbackTo("0");
    }

    List<String> statements(ScriptSet set) throws IOException {
        return this == MIGRATE ? set.ups() : set.downs();
    }
}
