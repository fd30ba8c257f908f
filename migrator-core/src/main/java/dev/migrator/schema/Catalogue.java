package dev.migrator.schema;

import java.util.List;
import java.util.Optional;

/**
 * How one database is read: text and facts.
 *
 * @param before sent first, so that what the queries print is the same wherever they run; its answer isn't used
 * @param queries all kinds of objects, one query for as many as possible
 * @param grants who may do what; only read where that is wanted
 */
record Catalogue(Optional<String> before, List<CatalogueQuery> queries, Optional<CatalogueQuery> grants) {

    Catalogue {
        queries = List.copyOf(queries);
    }
}
