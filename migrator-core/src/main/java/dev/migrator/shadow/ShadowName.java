package dev.migrator.shadow;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What shadow databases are called, so that they are told from all others. */
final class ShadowName {

    static final String START = "migrator_shadow_";

    private static final Pattern NAME = Pattern.compile(START + "[0-9a-f]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ShadowName() {}

    /** One that nobody has. */
    static String next() {
        byte[] number = new byte[8];
        RANDOM.nextBytes(number);
        return START + HexFormat.of().formatHex(number);
    }

    static boolean is(String database) {
        return NAME.matcher(database).matches();
    }
}
