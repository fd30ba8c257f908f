/** What differs per database? Answers with text and facts; its one action is the lock. */
@NullMarked
package dev.migrator.dialect;

import org.jspecify.annotations.NullMarked;
