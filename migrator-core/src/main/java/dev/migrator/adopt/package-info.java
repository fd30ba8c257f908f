/** What did the other tool record? Its history table, its checksums, its lock. */
@NullMarked
package dev.migrator.adopt;

import org.jspecify.annotations.NullMarked;
