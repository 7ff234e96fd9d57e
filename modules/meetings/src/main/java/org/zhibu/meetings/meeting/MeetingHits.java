package org.zhibu.meetings.meeting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.SearchSource;
import org.zhibu.api.security.Permission;
import org.zhibu.api.text.Messages;

/** Meetings by title or by anything in their minutes, the latest first; only those that the user may open. */
@Component
class MeetingHits implements SearchSource {
    private final MeetingSearch meetings;
    private final Messages messages;

    MeetingHits(MeetingSearch meetings, Messages messages) {
        this.meetings = meetings;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "meetings.search.kind";
    }

    @Override
    public Permission permission() {
        return MeetingPermissions.READ;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<SearchHit> search(SearchQuery query) {
        MeetingFilter filter = new MeetingFilter(null, null, null, query.text());
        return meetings.page(filter, MeetingOrder.DATE, false, 0, query.limit()).stream()
                .map(m -> new SearchHit(
                        m.title(),
                        m.date() + " · " + messages.text("meetings.kind." + m.kind()),
                        "m/meetings/" + m.id()))
                .toList();
    }

    @Override
    public Optional<String> more(SearchQuery query) {
        return Optional.of("m/meetings/search?text="
                + URLEncoder.encode(query.text(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
