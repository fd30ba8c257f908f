package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionControlTest {

    private static List<SqlStatement> statements(String script) {
        return new StatementSplitter(SqlSyntax.of("client")).split("3_owls.sql", script, 1);
    }

    private static TransactionControl of(String statement) {
        return TransactionControl.of(statements(statement).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "BEGIN WORK",
                "begin transaction isolation level serializable",
                "begin immediate",
                "start transaction",
                "start /* owls */ transaction read write"
            })
    void begins(String statement) {
        assertThat(of(statement)).isEqualTo(TransactionControl.BEGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"commit", "COMMIT WORK", "commit transaction", "end", "end transaction", "commit and no chain"})
    void commits(String statement) {
        assertThat(of(statement)).isEqualTo(TransactionControl.COMMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollback",
                "rollback work",
                "rollback and chain",
                "abort",
                "commit and chain",
                "end and chain",
                "commit prepared 'owls'",
                "prepare transaction 'owls'",
                "set autocommit = 0",
                "set session autocommit = 0",
                "set @@autocommit = 0",
                "set @@session.autocommit = 0",
                "set autocommit false",
                "xa start 'owls'",
                "xa prepare 'owls'",
                "prepare commit owls"
            })
    void controlsOtherwise(String statement) {
        assertThat(of(statement)).isEqualTo(TransactionControl.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "savepoint owls",
                "rollback to savepoint owls",
                "release savepoint owls",
                "insert into log values ('commit')",
                "create table commit_log (id integer)",
                "set transaction isolation level serializable",
                "begin not atomic select 1",
                "prepare find as select 1",
                "prepare commit from 'select 1'",
                "xa recover"
            })
    void controlsNothing(String statement) {
        assertThat(of(statement)).isEqualTo(TransactionControl.NONE);
    }
}
