package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API is a file, so that a change of it shows in review. Some types are in it only because Java has no friend
 * packages; the packages tell: what users need is the root, {@code migration} and {@code plan}.
 */
class PublicApiTest {

    private static final String UPDATE = "migrator.api.update";

    private static final Path FILE = Path.of(System.getProperty("basedir", ""), "public-api.txt");

    /** What every record and enum has, and what every class inherits. */
    private static final Set<String> IMPLIED =
            Set.of("equals(Object)", "hashCode()", "toString()", "values()", "valueOf(String)");

    @Test
    void isWhatTheFileSays() throws IOException {
        List<String> api = MainClasses.imported().stream()
                .map(JavaClass::reflect)
                .filter(PublicApiTest::isVisible)
                .flatMap(PublicApiTest::lines)
                .sorted()
                .toList();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(FILE, String.join("\n", api) + "\n");
        }

        List<String> file = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
        assertThat(difference(file, api))
                .as(
                        "The public API is another one than public-api.txt says (- gone, + new). If that is meant, run"
                                + " mvn -pl migrator-core -am test -Dtest=PublicApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true and commit the file.",
                        UPDATE)
                .isEmpty();
    }

    private static List<String> difference(List<String> before, List<String> now) {
        return Stream.concat(
                        before.stream().filter(line -> !now.contains(line)).map(line -> "- " + line),
                        now.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
                .sorted((one, other) -> one.substring(2).compareTo(other.substring(2)))
                .toList();
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isVisible(type.getModifiers())
                && !type.isSynthetic()
                && !type.isAnonymousClass()
                && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Stream<String> lines(Class<?> type) {
        List<String> lines = new ArrayList<>(List.of(type.getName() + " " + declaration(type)));
        Arrays.stream(type.getDeclaredFields())
                .filter(PublicApiTest::isPart)
                .forEach(field -> lines.add(line(field, name(field.getGenericType()) + " " + field.getName())));
        Arrays.stream(type.getDeclaredConstructors())
                .filter(PublicApiTest::isPart)
                .forEach(made -> lines.add(line(made, "new" + parameters(made) + exceptions(made))));
        Arrays.stream(type.getDeclaredMethods())
                .filter(PublicApiTest::isPart)
                .filter(method -> !IMPLIED.contains(method.getName() + parameters(method)))
                .forEach(method -> lines.add(line(
                        method,
                        name(method.getGenericReturnType()) + " " + method.getName() + parameters(method)
                                + exceptions(method))));
        return lines.stream();
    }

    private static boolean isPart(Member member) {
        boolean unreachable = Modifier.isProtected(member.getModifiers())
                && Modifier.isFinal(member.getDeclaringClass().getModifiers());
        return isVisible(member.getModifiers()) && !member.isSynthetic() && !unreachable;
    }

    private static String declaration(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        Type superclass = type.getGenericSuperclass();
        boolean implied = superclass == null || superclass == Object.class || type.isRecord() || type.isEnum();
        String interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(PublicApiTest::name)
                .collect(Collectors.joining(", "));
        return modifiers(type.getModifiers() & ~Modifier.INTERFACE)
                + kind
                + (implied ? "" : " extends " + name(superclass))
                + (interfaces.isEmpty() ? "" : (type.isInterface() ? " extends " : " implements ") + interfaces)
                + (type.isSealed() ? " sealed" : "");
    }

    private static String line(Member member, String text) {
        boolean isDefault = member instanceof Method method && method.isDefault();
        return member.getDeclaringClass().getName() + " | " + modifiers(member.getModifiers())
                + (isDefault ? "default " : "") + text;
    }

    private static String modifiers(int modifiers) {
        int shown = modifiers
                & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL);
        return shown == 0 ? "" : Modifier.toString(shown) + " ";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(PublicApiTest::name)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String exceptions(Executable executable) {
        return executable.getExceptionTypes().length == 0
                ? ""
                : Arrays.stream(executable.getExceptionTypes())
                        .map(PublicApiTest::name)
                        .collect(Collectors.joining(", ", " throws ", ""));
    }

    /** Without packages: a line is for people. */
    private static String name(Type type) {
        return type.getTypeName().replaceAll("\\b[a-z][a-z0-9]*\\.(?:[a-z][a-z0-9]*\\.)*(?=[A-Z])", "");
    }
}
