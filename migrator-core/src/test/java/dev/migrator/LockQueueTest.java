package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.execution.StopSignal;
import dev.migrator.execution.StoppedException;
import dev.migrator.testdatabases.DatabaseKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LockQueueTest {

    @Test
    void nobodyWaitsOnWhenTheProcessIsAskedToEnd() throws Exception {
        try (Playground play = new Playground(DatabaseKind.H2);
                Session holder = Session.open(play.settings(settings -> {}));
                Session waiting = Session.open(play.settings(settings -> {}))) {
            MigratorLock lock = holder.lock();
            assertThat(lock.tryAcquire(holder.connection())).isTrue();
            StopSignal stop = new StopSignal();
            MigrationListener asking = new MigrationListener() {
                @Override
                public void waitingForLock(String table, Optional<LockHolder> of, Duration waited) {
                    stop.request();
                }
            };

            LockQueue queue = LockQueue.ofSession(waiting, Duration.ofHours(1), asking, stop);

            assertThatThrownBy(queue::acquire).isInstanceOf(StoppedException.class);
            lock.release(holder.connection());
        }
    }

    @Test
    void whoGaveUpIsToldWhatEndsASessionThatIsLeftBehind() throws Exception {
        try (Playground play = new Playground(DatabaseKind.MYSQL_8);
                Session holder = Session.open(play.settings(settings -> {}))) {
            play.script("1_t.sql", "create table t (id integer);").migrator().migrate();
            play.execute("update migrations set state = 'running', run_on = 'another host' where version = '1'");
            assertThat(holder.lock().tryAcquire(holder.connection())).isTrue();

            LockHolder found = play.migrator().status().lock().orElseThrow();
            assertThat(found.host()).contains("127.0.0.1");
            assertThatThrownBy(() -> play.migrator(settings -> settings.lockWait(Duration.ofMillis(1)))
                            .migrate())
                    .isInstanceOfSatisfying(LockNotObtainedException.class, e -> assertThat(e.fix())
                            .containsPattern(
                                    "If its host is gone, its session is left behind. End that with: kill \\d+"));
        }
    }
}
