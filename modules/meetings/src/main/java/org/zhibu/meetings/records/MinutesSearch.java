package org.zhibu.meetings.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingSight;
import org.zhibu.meetings.meeting.SearchWords;

/** Looks through all that minutes say, as far as the user may see them, the latest first. */
@Service
public class MinutesSearch {
    private static final int PASSAGES = 3;
    private static final String PARTS = """
            select meeting_id, part, who, content from (
              select m.id as meeting_id, 1 as place, 0 as position, p.part, '' as who, p.content
              from app.meetings_meeting m cross join lateral (values ('title', m.title), ('opening', m.opening),
                ('conclusions', m.conclusions), ('resolution', m.resolution), ('summary', m.summary), ('lectureTheme', m.lecture_theme),
                ('lecturer', m.lecturer), ('lectureOutline', m.lecture_outline), ('place', m.place), ('reportMatter', m.report_matter)) p(part, content)
              where m.id = any (:ids) and :speaker = ''
              union all select meeting_id, 2, position, 'topic', '', topic from app.meetings_topic where meeting_id = any (:ids) and :speaker = ''
              union all select meeting_id, 3, position, 'material', '', material from app.meetings_topic where meeting_id = any (:ids) and :speaker = ''
              union all select meeting_id, 4, position, 'speech', speaker, content from app.meetings_speech
                where meeting_id = any (:ids) and speaker ilike :speaker_like
              union all select meeting_id, 5, position, 'vote', '', concat_ws(E'\\n', matter, resolution_no, resolution) from app.meetings_vote
                where meeting_id = any (:ids) and :speaker = ''
              union all select meeting_id, 6, position, 'task', owner_name, task from app.meetings_task where meeting_id = any (:ids) and :speaker = ''
            ) parts where content <> '' and (content ilike any (:likes) or who ilike any (:likes))
            order by meeting_id, place, position""";

    private record Part(UUID meetingId, String part, String who, String content) {}

    private record Head(
            UUID id,
            org.zhibu.meetings.minutes.MeetingKind kind,
            org.zhibu.meetings.minutes.MeetingState state,
            String title,
            String groupName,
            java.time.LocalDate date,
            String chairName) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final MeetingSight sight;

    MinutesSearch(JdbcClient jdbc, Access access, MeetingSight sight) {
        this.jdbc = jdbc;
        this.access = access;
        this.sight = sight;
    }

    @Transactional(readOnly = true)
    public int count(SearchFilter filter) {
        access.require(MeetingPermissions.READ);
        return bind("select count(*) ", filter, "").query(Integer.class).single();
    }

    /** A page of what was found, with up to three sentences each. Two statements. */
    @Transactional(readOnly = true)
    public List<Found> page(SearchFilter filter, int offset, int limit) {
        access.require(MeetingPermissions.READ);
        List<Found> found = bind(
                        "select m.id, m.kind, m.state, m.title, m.group_name, m.held_on as date, m.chair_name ",
                        filter,
                        " order by m.held_on desc, m.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Head.class)
                .list()
                .stream()
                .map(h -> new Found(
                        h.id(), h.kind(), h.state(), h.title(), h.groupName(), h.date(), h.chairName(), List.of()))
                .toList();
        String[] words = words(filter);
        if (found.isEmpty() || words.length == 0) {
            return found;
        }
        Map<UUID, List<Passage>> passages = passages(found, filter, words);
        return found.stream()
                .map(f -> f.with(passages.getOrDefault(f.id(), List.of())))
                .toList();
    }

    /** Years of which there are minutes, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        access.require(MeetingPermissions.READ);
        return jdbc.sql(
                        "select generate_series(extract(year from max(held_on))::int, extract(year from min(held_on))::int, -1)"
                                + " from app.meetings_meeting")
                .query(Integer.class)
                .list();
    }

    private Map<UUID, List<Passage>> passages(List<Found> found, SearchFilter filter, String[] words) {
        Map<UUID, List<Passage>> passages = new HashMap<>();
        jdbc.sql(PARTS)
                .param("ids", found.stream().map(Found::id).toArray(UUID[]::new))
                .param("speaker", filter.speaker().strip())
                .param("speaker_like", SearchQuery.containing(filter.speaker().strip()))
                .param(
                        "likes",
                        Arrays.stream(words).map(SearchQuery::containing).toArray(String[]::new))
                .query(Part.class)
                .list()
                .forEach(p -> {
                    List<Passage> of = passages.computeIfAbsent(p.meetingId(), id -> new ArrayList<>());
                    if (of.size() < PASSAGES) {
                        of.add(Passage.of("meetings.found." + p.part(), p.who(), p.content(), words));
                    }
                });
        return passages;
    }

    /** Someone looked for by what he or she said alone shows the speeches. */
    private static String[] words(SearchFilter filter) {
        String[] words = SearchWords.of(filter.text());
        return words.length == 0 ? SearchWords.of(filter.speaker()) : words;
    }

    private JdbcClient.StatementSpec bind(String select, SearchFilter filter, String end) {
        StringBuilder sql = new StringBuilder(select).append("""
                        from app.meetings_meeting m where (:kind::text is null or m.kind = :kind) and (:group::uuid is null or m.group_id = :group)
                          and (:state::text is null or m.state = :state)
                          and (:from::int is null or m.held_on >= make_date(:from, 1, 1)) and (:to::int is null or m.held_on <= make_date(:to, 12, 31))
                          and (:chair = '' or strpos(m.chair_name, :chair) > 0)
                          and (not :resolved or m.resolution <> '' or exists (select from app.meetings_vote v where v.meeting_id = m.id and v.resolution <> '')) and (not :unsigned or m.state in ('HELD', 'TO_SIGN'))
                          and\s""").append(MeetingSight.SQL);
        if (filter.present() != null) {
            sql.append(" and m.id in (select a.meeting_id from app.meetings_attendee a where a.person_id = :present"
                    + " and a.presence = 'PRESENT')");
        }
        if (!filter.text().isBlank()) {
            sql.append(" and ").append(SearchWords.SQL);
        }
        if (!filter.speaker().isBlank()) {
            sql.append(" and m.id in (select s.meeting_id from app.meetings_speech s where s.speaker ilike :speaker"
                    + " and s.content ilike all (:likes))");
        }
        return sight.bind(jdbc.sql(sql.append(end).toString()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("group", filter.group())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("from", filter.fromYear())
                .param("to", filter.toYear())
                .param("chair", filter.chair().strip())
                .param("present", filter.present())
                .param("resolved", filter.withResolution())
                .param("unsigned", filter.unsigned())
                .param("speaker", SearchQuery.containing(filter.speaker().strip()))
                .param("words", SearchWords.of(filter.text()))
                .param(
                        "likes",
                        Arrays.stream(SearchWords.of(filter.text()))
                                .map(SearchQuery::containing)
                                .toArray(String[]::new));
    }
}
