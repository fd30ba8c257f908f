package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;

class MariaDbLostConnectionTest extends LostConnectionContract {

    MariaDbLostConnectionTest() {
        super(DatabaseKind.MARIADB_11_4);
    }

    @Override
    void endSessions() throws SQLException {
        for (String session : play.query(
                "select id from information_schema.processlist where db = database() and id <> connection_id()")) {
            play.execute("kill " + session);
        }
    }
}
