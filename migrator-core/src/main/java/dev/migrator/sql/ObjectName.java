package dev.migrator.sql;

/**
 * How a statement names an object.
 *
 * @param written as it stands there, with what qualifies it, without comments and blanks
 * @param name without quotes, the last part of it
 * @param qualified whether something stood before that part
 */
record ObjectName(String written, String name, boolean qualified) {}
