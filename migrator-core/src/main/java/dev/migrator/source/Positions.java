package dev.migrator.source;

import dev.migrator.migration.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places in an order that another tool defines. */
record Positions(Map<String, Position> places) {

    /**
     * The place of each name: the name itself, unless the tool orders names otherwise than people read them.
     *
     * @param names in the tool's order
     */
    static Positions inOrder(List<String> names) {
        boolean asRead = true;
        for (int i = 1; i < names.size(); i++) {
            asRead &= new Position(names.get(i - 1)).compareTo(new Position(names.get(i))) <= 0;
        }
        Map<String, Position> places = new HashMap<>();
        for (int i = 0; i < names.size() && !asRead; i++) {
            places.put(names.get(i), new Position(String.valueOf(i + 1)));
        }
        return new Positions(places);
    }

    Position of(String name) {
        return places.getOrDefault(name, new Position(name));
    }
}
