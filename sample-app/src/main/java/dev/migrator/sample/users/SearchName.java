package dev.migrator.sample.users;

import java.text.Normalizer;
import java.util.Locale;

/** How a name is stored for searching, and what it is compared with: lower case, no accents. */
final class SearchName {

    private SearchName() {}

    static String of(String name) {
        String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(apart.replaceAll("\\p{M}", ""), Normalizer.Form.NFC);
    }
}
