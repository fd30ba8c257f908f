package dev.migrator.source;

import dev.migrator.migration.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Positions of migrations whose tool has an order of its own. Where that is the natural one, a position is the name
 * itself, which also tells where one stands that only the history knows; elsewhere the order is counted.
 */
final class Positions {

    private final Map<String, Position> byName = new HashMap<>();

    /** @param names in the tool's order, each once */
    Positions(List<String> names) {
        boolean natural = true;
        for (int i = 1; i < names.size() && natural; i++) {
            natural = new Position(names.get(i - 1)).compareTo(new Position(names.get(i))) < 0;
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            byName.put(name, new Position(natural ? name : (i + 1) + " " + name));
        }
    }

    /** @param name one of those given */
    Position of(String name) {
        return byName.getOrDefault(name, new Position(name));
    }
}
