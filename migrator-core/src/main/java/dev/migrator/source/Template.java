package dev.migrator.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a layout's new migrations look like.
 *
 * @param sample as in {@link NewNumber#like}
 * @param files what files hold by their paths, for a stem: number and name
 */
record Template(String sample, Function<String, Map<String, String>> files) {

    /** Numbers are the time to the second. */
    static final String TIME = "00000000000000_";

    /** One file for both halves. */
    static Template ofOne(String sample, String text) {
        return new Template(sample, stem -> Map.of(stem + ".sql", text));
    }

    /**
     * One file for each half.
     *
     * @param up what follows the stem in the up's path
     * @param down what follows it in the down's path
     */
    static Template ofTwo(String sample, String up, String upText, String down, String downText) {
        return new Template(sample, stem -> pair(stem + up, upText, stem + down, downText));
    }

    static Map<String, String> pair(String up, String upText, String down, String downText) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(up, upText);
        files.put(down, downText);
        return files;
    }
}
