package dev.migrator.dialect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How soon a server notices that a client vanished without a word. It would take two hours, in which the session keeps the
 * lock. All of this is the session's own, is without effect where the platform has none of it, and shares a statement with
 * the lock.
 */
final class PostgreSqlKeepalive {

    private record Setting(String name, int value) {}

    /** Two minutes, whether the session is idle or has just answered. */
    private static final List<Setting> SETTINGS = List.of(
            new Setting("tcp_keepalives_idle", 60),
            new Setting("tcp_keepalives_interval", 10),
            new Setting("tcp_keepalives_count", 6),
            new Setting("tcp_user_timeout", 120_000));

    /** An expression: the values of now, as one word. */
    static final String READ = SETTINGS.stream()
            .map(setting -> "current_setting('" + setting.name() + "')")
            .collect(Collectors.joining(" || ',' || "));

    /** An expression that sets our own values, and is empty. */
    static final String SET = SETTINGS.stream()
            .map(setting -> "left(set_config('" + setting.name() + "', '" + setting.value() + "', false), 0)")
            .collect(Collectors.joining(" || "));

    /** An expression that sets the values again that were read; they are its parameter. */
    static final String RESTORE = "(select "
            + IntStream.range(0, SETTINGS.size())
                    .mapToObj(i -> "set_config('" + SETTINGS.get(i).name() + "', split_part(before, ',', " + (i + 1)
                            + "), false)")
                    .collect(Collectors.joining(" || "))
            + " from (select ?::text as before) b)";

    private PostgreSqlKeepalive() {}
}
