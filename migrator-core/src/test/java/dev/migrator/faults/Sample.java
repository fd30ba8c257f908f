package dev.migrator.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How much is tried: with {@code mvn verify -Pfaults} all of it, otherwise a few points. The system property {@code
 * migrator.faults.seed} chooses others.
 */
final class Sample {

    static final boolean ALL = System.getProperty("migrator.faults", "sample").equals("all");
    static final long SEED = Long.getLong("migrator.faults.seed", 4);

    private Sample() {}

    static int size(int sample, int all) {
        return ALL ? all : sample;
    }

    /** That many of them, in their order; or all. */
    static <T> List<T> of(List<T> points, int size) {
        if (ALL || points.size() <= size) {
            return points;
        }
        return spread(points.size(), size).stream()
                .map(number -> points.get((int) (number - 1)))
                .toList();
    }

    /** Whole numbers from one to {@code last}, spread over it at random; each in its own stretch of it. */
    static List<Long> spread(long last, int size) {
        Random random = new Random(SEED);
        List<Long> numbers = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            long from = 1 + last * index / size;
            long to = 1 + last * (index + 1) / size;
            numbers.add(from + (long) (random.nextDouble() * (to - from)));
        }
        return numbers;
    }
}
