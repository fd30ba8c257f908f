package dev.migrator.sql;

/**
 * How a statement names an object.
 *
 * @param name without quotes, the last part of it
 * @param qualified whether something stood before that part
 */
record ObjectName(String name, boolean qualified) {}
