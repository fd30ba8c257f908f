package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrator.plan.Command;
import dev.migrator.plan.DatabaseState;
import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the engine does, it does on one connection; only the lease of a server without session locks takes two. */
class PoolOfOneTest {

    private static HikariDataSource pool(Playground play, boolean autoCommit) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(play.database().dataSource());
        pool.setMaximumPoolSize(1);
        // Who asks for a second connection fails, and doesn't hang.
        pool.setConnectionTimeout(2000);
        pool.setAutoCommit(autoCommit);
        return pool;
    }

    private static Migrator migrator(Playground play, HikariDataSource pool) {
        return Migrator.of(MigratorSettings.builder(pool)
                .locations("filesystem:" + play.folder())
                .build());
    }

    private static void everyCommand(Playground play, HikariDataSource pool) throws Exception {
        play.usersOrdersAdmin()
                .script("0004_pets.sql", "-- migrator:transaction off", "create table pets (id integer primary key);")
                .script("0004_pets.down.sql", "-- migrator:transaction off", "drop table pets;");
        Migrator migrator = migrator(play, pool);

        assertThat(migrator.plan(Command.migrate()).steps()).hasSize(4);
        migrator.migrate();
        assertThat(migrator.status().status().state()).isEqualTo(DatabaseState.CURRENT);
        migrator.run(Command.redo(2));
        migrator.run(Command.rollback(2));
        assertThat(migrator.status().status().version()).contains("2");
        migrator.run(Command.markApplied("3"));
        migrator.run(Command.markPending("3"));
        migrator.run(Command.repair());
        migrator.run(Command.rollbackTo("0"));
        assertThat(migrator.status().status().version()).isEmpty();
    }

    /** With it, a pool whose connections come without auto-commit. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "H2_FILE", "HSQLDB", "SQLITE"})
    void suffices(DatabaseKind kind) throws Exception {
        for (boolean autoCommit : List.of(true, false)) {
            try (Playground play = new Playground(kind);
                    HikariDataSource pool = pool(play, autoCommit)) {
                everyCommand(play, pool);
                givenBackAsItCame(pool, autoCommit);
            }
        }
    }

    private static void givenBackAsItCame(HikariDataSource pool, boolean autoCommit) throws SQLException {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        try (var connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
        }
    }
}
