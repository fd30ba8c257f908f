/** What happens to a run that is killed, cut off, or left without its database; with real processes and real sockets. */
@NullMarked
package dev.migrator.faults;

import org.jspecify.annotations.NullMarked;
