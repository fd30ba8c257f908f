/** What are a script's statements? Text becomes directives and statements with line and column; knows no database by name. */
@NullMarked
package dev.migrator.sql;

import org.jspecify.annotations.NullMarked;
