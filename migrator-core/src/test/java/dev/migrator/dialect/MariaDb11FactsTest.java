package dev.migrator.dialect;

import dev.migrator.testdatabases.DatabaseKind;
import java.util.List;
import java.util.stream.Stream;

class MariaDb11FactsTest extends MySqlFactsContract {

    MariaDb11FactsTest() {
        super(DatabaseKind.MARIADB_11_4);
    }

    @Override
    List<String> changes() {
        return Stream.concat(
                        super.changes().stream(),
                        Stream.of(
                                "alter table t add constraint positive check (n > 0)",
                                "alter table t drop constraint positive",
                                "create sequence q increment by 2",
                                "alter table t modify n int invisible",
                                "alter table t add period for system_time (a, b), add a timestamp(6) generated always as row start,"
                                        + " add b timestamp(6) generated always as row end, add system versioning",
                                "create or replace table q2 (id int)",
                                "drop sequence q"))
                .toList();
    }
}
