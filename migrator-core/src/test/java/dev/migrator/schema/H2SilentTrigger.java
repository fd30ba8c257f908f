package dev.migrator.schema;

import java.sql.Connection;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** A trigger for H2 that does nothing. */
public class H2SilentTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow) {}

    /** Another one. */
    public static final class Other extends H2SilentTrigger {}
}
