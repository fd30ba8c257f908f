package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Tries points, and tells in a table what became of each. */
final class Outcomes {

    /** Half of the time one waits for processes to start and to end. */
    private static final int AT_A_TIME = 2;

    /** Disturbs a run at one point, and sees to it that it comes to its end. */
    interface Attempt<P> {
        Outcome at(P point) throws Exception;
    }

    private Outcomes() {}

    /**
     * Tries all of {@code points}, prints the table, and fails where one went wrong.
     *
     * @param known how many points there are, of which these are a sample
     */
    static <P> void of(String title, List<P> points, long known, Attempt<P> attempt) throws Exception {
        of(title, points, known, AT_A_TIME, attempt);
    }

    /** As {@link #of}, for attempts that would disturb each other. */
    static <P> void oneByOne(String title, List<P> points, long known, Attempt<P> attempt) throws Exception {
        of(title, points, known, 1, attempt);
    }

    private static <P> void of(String title, List<P> points, long known, int atATime, Attempt<P> attempt)
            throws Exception {
        List<Outcome> all = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<Outcome>> tried = new ArrayList<>();
            for (P point : points) {
                tried.add(workers.submit(() -> attempt.at(point)));
            }
            for (Future<Outcome> outcome : tried) {
                all.add(outcome.get());
            }
        } finally {
            workers.shutdownNow();
        }
        System.out.println(all.stream()
                .map(Outcome::toString)
                .collect(Collectors.joining(
                        "\n",
                        title + ", seed " + Sample.SEED + "\n",
                        "\n  " + all.size() + " of " + known + " points tried: " + counts(all))));
        assertThat(all).as(title).allMatch(outcome -> outcome.verdict().accepted());
    }

    private static String counts(List<Outcome> all) {
        return Arrays.stream(Outcome.Verdict.values())
                .map(verdict -> all.stream()
                                .filter(outcome -> outcome.verdict() == verdict)
                                .count()
                        + " " + verdict.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
