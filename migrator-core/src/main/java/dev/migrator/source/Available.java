package dev.migrator.source;

import dev.migrator.migration.Migration;
import java.util.List;

/**
 * What a release brings along. Immutable.
 *
 * @param migrations in no particular order
 * @param leftOut files that another tool would have used and that aren't used here
 */
public record Available(List<Migration> migrations, List<LeftOut> leftOut) {

    public Available {
        migrations = List.copyOf(migrations);
        leftOut = List.copyOf(leftOut);
    }
}
