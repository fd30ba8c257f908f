package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Playground;
import dev.migrator.faults.Trap.Moment;
import dev.migrator.faults.Trap.Watched;
import dev.migrator.testdatabases.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many processes start on one empty database, and one of them is killed. */
class ManyProcessesTest {

    private static final int PROCESSES = Sample.size(6, 32);
    private static final int ROUNDS = Sample.size(1, 10);

    /** What a process said, and which one. */
    private record Word(VictimProcess victim, String line) {}

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4", "SQLITE"})
    void oneIsKilledAndTheOthersMigrateOnce(DatabaseKind kind) throws Exception {
        Undisturbed undisturbed = Undisturbed.of(kind, Work.MIGRATE);
        Random random = new Random(Sample.SEED);
        List<Trap> rounds = IntStream.range(0, ROUNDS)
                .mapToObj(round -> new Trap(
                        Watched.STATEMENTS,
                        1 + random.nextInt(undisturbed.statements().size()),
                        Moment.DURING))
                .toList();
        Outcomes.of(kind + ", " + PROCESSES + " processes", rounds, rounds.size(), trap -> round(undisturbed, trap));
    }

    /**
     * The first to come to the trap is killed, so it is one that was at work; whoever takes over comes to the same point,
     * or has it behind, and goes on.
     */
    private static Outcome round(Undisturbed undisturbed, Trap trap) throws Exception {
        LinkedBlockingQueue<Word> words = new LinkedBlockingQueue<>();
        List<VictimProcess> victims = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        try (Playground play = undisturbed.before()) {
            for (int i = 0; i < PROCESSES; i++) {
                VictimProcess victim = VictimProcess.start(play, undisturbed.work(), undisturbed.statements(), trap);
                victims.add(victim);
                listen(victim, words);
            }
            String killedAt = null;
            while (ends.size() < PROCESSES - (killedAt == null ? 0 : 1)) {
                Word word = words.poll(Patience.SECONDS, TimeUnit.SECONDS);
                assertThat(word)
                        .as("a word from the processes that are left; so far " + ends)
                        .isNotNull();
                if (!word.line().startsWith(Victim.STOPPED)) {
                    ends.add(word.line());
                } else if (killedAt == null) {
                    killedAt = word.line();
                    word.victim().kill();
                } else {
                    word.victim().release();
                    listen(word.victim(), words);
                }
            }
            List<String> problems = new ArrayList<>(undisturbed.differences(play));
            ends.stream().filter(end -> !end.startsWith(Victim.FINISHED)).forEach(problems::add);
            return new Outcome(
                    String.valueOf(killedAt),
                    problems.isEmpty() ? "the others: " + ends : problems.toString(),
                    problems.isEmpty() && killedAt != null ? Outcome.Verdict.OK : Outcome.Verdict.WRONG);
        } finally {
            victims.forEach(VictimProcess::close);
        }
    }

    private static void listen(VictimProcess victim, LinkedBlockingQueue<Word> words) {
        new Thread(() -> {
                    try {
                        words.add(new Word(victim, victim.await()));
                    } catch (Exception e) {
                        words.add(new Word(victim, "@lost " + e));
                    }
                })
                .start();
    }
}
