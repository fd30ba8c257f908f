/** How does a step happen? Transactions, progress, resume. */
@NullMarked
package dev.migrator.execution;

import org.jspecify.annotations.NullMarked;
