package org.zhibu.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.SearchSource;
import org.zhibu.api.security.Access;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.module.Modules;
import org.zhibu.server.text.NameKeys;

/** Asks every source that the user may find something in: those of the platform, and of the modules switched on here. */
@Service
public class Search {
    /** Longest text that is looked for. */
    public static final int MAX_TEXT = 60;

    /** Hits of one kind. */
    public static final int PER_KIND = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    /**
     * Hits of one kind.
     *
     * @param kind key of the kind's name
     * @param more whether there are others than these
     * @param all path of the list of all, if there is one
     */
    public record Group(String kind, List<SearchHit> hits, boolean more, Optional<String> all) {}

    /** @param complete whether every source answered */
    public record Found(List<Group> groups, boolean complete) {
        /** Everything that is shown. */
        public int size() {
            return groups.stream().mapToInt(g -> g.hits().size()).sum();
        }
    }

    private final ObjectProvider<SearchSource> platform;
    private final ModuleContexts contexts;
    private final Modules modules;
    private final Access access;

    Search(ObjectProvider<SearchSource> platform, ModuleContexts contexts, Modules modules, Access access) {
        this.platform = platform;
        this.contexts = contexts;
        this.modules = modules;
        this.access = access;
    }

    /** What fits the text, by kind; nothing for an empty text. A source that fails takes nothing away from the others. */
    public Found find(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            return new Found(List.of(), true);
        }
        SearchQuery query = new SearchQuery(text, NameKeys.typed(text), PER_KIND + 1);
        List<Group> groups = new ArrayList<>();
        boolean complete = true;
        for (SearchSource source : sources()) {
            try {
                if (access.has(source.permission())) {
                    group(source, query).ifPresent(groups::add);
                }
            } catch (RuntimeException failure) {
                complete = false;
                LOG.error("{} cannot be searched", source.kind(), failure);
            }
        }
        return new Found(groups, complete);
    }

    private static Optional<Group> group(SearchSource source, SearchQuery query) {
        List<SearchHit> hits = source.search(query);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        boolean more = hits.size() > PER_KIND;
        return Optional.of(new Group(
                source.kind(),
                List.copyOf(hits.subList(0, Math.min(PER_KIND, hits.size()))),
                more,
                more ? source.more(query) : Optional.empty()));
    }

    private List<SearchSource> sources() {
        List<SearchSource> sources = new ArrayList<>(platform.stream().toList());
        Set<String> enabled = modules.enabled();
        contexts.beansOf(SearchSource.class).forEach((module, beans) -> {
            if (enabled.contains(module)) {
                sources.addAll(beans);
            }
        });
        sources.sort(Comparator.comparingInt(SearchSource::order));
        return sources;
    }
}
