/** Other tools run for real, and what they leave is taken over. */
@NullMarked
package dev.migrator.adopttests;

import org.jspecify.annotations.NullMarked;
