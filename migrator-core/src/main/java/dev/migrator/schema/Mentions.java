package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which objects speak of which others, by the words in their definitions. The bodies of routines are no more than text to
 * every database, so that no catalogue knows this better. One too many costs nothing but an order that wasn't needed.
 */
final class Mentions {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");

    private final Map<ObjectId, Set<String>> words = new TreeMap<>();

    Mentions(Collection<SchemaObject> objects) {
        objects.forEach(object -> words.put(object.id(), words(object)));
    }

    private static Set<String> words(SchemaObject object) {
        Set<String> words = new HashSet<>();
        object.attributes().forEach((attribute, value) -> {
            // Whose it is can be said of a sequence last.
            if (attribute != Attribute.COMMENT && attribute != Attribute.OWNER) {
                WORD.matcher(value)
                        .results()
                        .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
            }
        });
        return words;
    }

    /** Whether the one speaks of the other, or is a part of it. */
    boolean mentions(ObjectId one, ObjectId other) {
        if (one.equals(other)) {
            return false;
        }
        if (isPart(one, other)) {
            return true;
        }
        Set<String> own = words.getOrDefault(one, Set.of());
        boolean named = own.containsAll(namesOf(other.name()));
        // A column is meant where its table is named too.
        boolean place = other.parent().isEmpty()
                || one.parent().equals(other.parent())
                || own.containsAll(namesOf(other.parent()));
        return named && place;
    }

    /** Of a table, and what stands on it. */
    static boolean isPart(ObjectId part, ObjectId whole) {
        boolean holds =
                switch (whole.kind()) {
                    case TABLE, VIEW, MATERIALIZED_VIEW -> true;
                    default -> false;
                };
        return holds && part.parent().equals(whole.name()) && part.schema().equals(whole.schema());
    }

    private static Set<String> namesOf(String name) {
        // Of a routine without its arguments.
        int arguments = name.indexOf('(');
        Set<String> names = new TreeSet<>();
        WORD.matcher(arguments < 0 ? name : name.substring(0, arguments))
                .results()
                .forEach(word -> names.add(word.group().toLowerCase(Locale.ROOT)));
        return names;
    }

    /** The same objects, each behind those that it speaks of; where they speak of each other, in their natural order. */
    List<SchemaObject> inOrder(Collection<SchemaObject> objects) {
        List<SchemaObject> sorted = new ArrayList<>(objects);
        sorted.sort((one, other) -> one.id().compareTo(other.id()));
        List<SchemaObject> ordered = new ArrayList<>();
        Set<ObjectId> placed = new HashSet<>();
        Set<ObjectId> open = new HashSet<>();
        sorted.forEach(object -> place(object, sorted, placed, open, ordered));
        return ordered;
    }

    private void place(
            SchemaObject object,
            List<SchemaObject> all,
            Set<ObjectId> placed,
            Set<ObjectId> open,
            List<SchemaObject> ordered) {
        if (placed.contains(object.id()) || !open.add(object.id())) {
            return;
        }
        for (SchemaObject other : all) {
            if (mentions(object.id(), other.id())) {
                place(other, all, placed, open, ordered);
            }
        }
        if (placed.add(object.id())) {
            ordered.add(object);
        }
    }
}
