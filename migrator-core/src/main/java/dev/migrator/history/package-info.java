/** What has been applied? The history table. */
@NullMarked
package dev.migrator.history;

import org.jspecify.annotations.NullMarked;
