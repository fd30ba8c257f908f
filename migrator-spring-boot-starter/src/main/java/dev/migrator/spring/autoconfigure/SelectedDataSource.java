package dev.migrator.spring.autoconfigure;

import java.util.List;
import javax.sql.DataSource;

/**
 * Where migrations go.
 *
 * @param name bean name
 * @param dataSource gives the migrations their connections
 * @param managed the beans whose database the migrations thereby look after: that one, and the application's own
 */
record SelectedDataSource(String name, DataSource dataSource, List<DataSource> managed) {}
