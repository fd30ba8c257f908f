package dev.migrator.cli;

import java.util.function.Supplier;

/**
 * What every command is given.
 *
 * @param screen where it reports
 * @param workplace what it works on; asked for once the command line is understood
 */
record CommandContext(Screen screen, Supplier<Workplace> workplace) {}
