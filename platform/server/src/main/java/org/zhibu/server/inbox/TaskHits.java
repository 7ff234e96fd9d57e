package org.zhibu.server.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.SearchSource;
import org.zhibu.api.security.Permission;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** The user's open tasks by what they say. */
@Component
class TaskHits implements SearchSource {
    private final Tasks tasks;
    private final Messages messages;

    TaskHits(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "search.kind.tasks";
    }

    @Override
    public Permission permission() {
        return PlatformPermissions.ENTER;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SearchHit> search(SearchQuery query) {
        return tasks.list(new TaskFilter(TaskBox.OPEN, query.text(), null), 0, query.limit()).stream()
                .map(t -> new SearchHit(
                        messages.text(t.messageKey(), t.arguments().toArray()),
                        t.due() == null
                                ? ""
                                : messages.text("inbox.due", t.due().toString()),
                        t.link().isEmpty() ? "inbox" : t.link()))
                .toList();
    }
}
