package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.TypingService.Typed;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Passage;
import org.zhibu.meetings.minutes.Speech;

/** What is typed arrives whole and once, whoever types beside it and however often it is sent. */
class TypingTest extends MeetingsTest {
    private static final Passage SUMMARY = Passage.of(Passage.Kind.SUMMARY);

    private String type(MeetingId id, Passage passage, UUID draft, int seq, String base, String text) {
        return bean(TypingService.class)
                .type(id, passage, new Typed(draft, seq, base, text))
                .text();
    }

    @Test
    void aSaveThatComesTwiceAddsNothing() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        UUID draft = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        type(id, SUMMARY, draft, 1, "", "第一句。");
        type(id, SUMMARY, other, 1, "", "别人的话。");
        assertThat(type(id, SUMMARY, draft, 1, "", "第一句。")).isEqualTo("别人的话。第一句。");
        // after a break nobody knows whether the first save arrived: the whole draft comes again, with what was typed
        // since
        assertThat(type(id, SUMMARY, draft, 2, "", "第一句。第二句。")).isEqualTo("别人的话。第一句。第二句。");
        assertThat(type(id, SUMMARY, draft, 1, "", "第一句。")).isEqualTo("别人的话。第一句。第二句。");
    }

    @Test
    void aSpeechIsTypedIntoAndATakenAwayOneSaysSo() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        Speech speech = read(id).speeches().getFirst();
        type(id, Passage.of(speech), UUID.randomUUID(), 1, speech.content(), "改过的发言");
        assertThat(read(id).speeches().getFirst().content()).isEqualTo("改过的发言");
        minutes().remove(id, read(id).version(), read(id).speeches().getFirst());
        assertThatThrownBy(() -> type(id, Passage.of(speech), UUID.randomUUID(), 1, "", "又一句"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whoTypesOnForMinutesLeavesOneEntryOfEachFieldAndPerson() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        UUID draft = UUID.randomUUID();
        for (int seq = 1; seq <= 5; seq++) {
            type(id, SUMMARY, draft, seq, "", "字".repeat(seq));
        }
        assertThat(changes(id)).containsExactly("Secretary:→字字字字字");
        actAs(recorder);
        type(id, SUMMARY, UUID.randomUUID(), 1, "字字字字字", "字字字字字记");
        actAs(secretary);
        type(id, SUMMARY, draft, 6, "", "字字字字字书");
        clock.advance(Duration.ofMinutes(6));
        type(id, SUMMARY, draft, 7, "", "字字字字字书续");
        assertThat(changes(id)).hasSize(4);
    }

    private List<String> changes(MeetingId id) {
        return world.jdbc()
                .sql("select by_name || ':' || old_value || '→' || new_value from app.meetings_change"
                        + " where meeting_id = ? and field = 'summary' order by meeting_version")
                .param(id.value())
                .query(String.class)
                .list();
    }

    @Test
    void onlyThoseWhoKeepTheMinutesType() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        actAs(member);
        assertThatThrownBy(() -> type(id, SUMMARY, UUID.randomUUID(), 1, "", "不该写的"))
                .isInstanceOf(RefusedException.class);
        actAs(secretary);
        assertThat(read(id).text().summary()).isEmpty();
    }

    @Test
    void fourWhoTypeIntoOneFieldAtOnceLoseNothing() throws Exception {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        List<String> sentences = List.of("甲：先修路。", "乙：经费要公开。", "丙：同意大家的意见。", "丁：我有保留。");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> writers = sentences.stream()
                    .<Callable<Void>>map(sentence -> () -> {
                        actAs(secretary);
                        UUID draft = UUID.randomUUID();
                        IntStream.rangeClosed(1, sentence.length())
                                .forEach(n -> type(id, SUMMARY, draft, n, "", sentence.substring(0, n)));
                        return null;
                    })
                    .toList();
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        }
        String summary = read(id).text().summary();
        assertThat(summary).contains(sentences);
        assertThat(summary).hasSize(sentences.stream().mapToInt(String::length).sum());
    }
}
