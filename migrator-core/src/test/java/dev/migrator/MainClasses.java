package dev.migrator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The classes of this module, without its tests and without other modules. */
final class MainClasses {

    private MainClasses() {}

    static Path folder() {
        try {
            return Path.of(Migrator.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JavaClasses imported() {
        return new ClassFileImporter().importPath(folder());
    }
}
