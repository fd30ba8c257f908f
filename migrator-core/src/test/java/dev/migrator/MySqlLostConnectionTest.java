package dev.migrator;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;

class MySqlLostConnectionTest extends LostConnectionContract {

    MySqlLostConnectionTest() {
        super(DatabaseKind.MYSQL_8);
    }

    @Override
    void endSessions() throws SQLException {
        for (String session : play.query(
                "select id from information_schema.processlist where db = database() and id <> connection_id()")) {
            play.execute("kill " + session);
        }
    }
}
