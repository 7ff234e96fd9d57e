package org.zhibu.api.search;

import java.util.List;
import java.util.Optional;
import org.zhibu.api.security.Permission;

/** Finds things of one kind in the current organisation; a bean of the platform or of a module. One statement per search. */
public interface SearchSource {
    /** Key of the text that stands above the hits. */
    String kind();

    /** Who may find these things; others are not asked. */
    Permission permission();

    /** Place among the kinds, the smallest first: people 10, tasks 20, meetings 30, documents 40. */
    int order();

    /** The hits, the best first. */
    List<SearchHit> search(SearchQuery query);

    /** Path of a list that shows all hits, without leading slash; empty when there is none. */
    default Optional<String> more(SearchQuery query) {
        return Optional.empty();
    }
}
