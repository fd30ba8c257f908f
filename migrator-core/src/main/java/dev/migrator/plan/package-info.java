/** What will happen, and why not? A pure function of what is available, what is applied and what is asked. */
@NullMarked
package dev.migrator.plan;

import org.jspecify.annotations.NullMarked;
