package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.server.StatementCount;
import org.zhibu.server.search.Search;

/** Submissions and replies in the search box: found by those who may open them, on the page that is theirs. */
class SubmissionHitsTest extends SubmissionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 27);

    @Autowired
    Attachments attachments;

    @Autowired
    Search search;

    @BeforeEach
    void openTree() {
        clock.setDate(DAY);
        actAs(w.secretary);
    }

    @Test
    void aDraftIsFoundByTheSenderAlone() {
        SubmissionKey key = draft("关于接收陈某为预备党员的请示");
        assertThat(links("预备党员")).containsExactly("submissions/" + key);
        assertThat(links("备党员的")).containsExactly("submissions/" + key);
        assertThat(links("发展对象")).isEmpty();
        for (var other : List.of(w.neighbour, w.reviewer, w.officer, w.stranger)) {
            actAs(other);
            assertThat(links("预备党员")).as(other.name()).isEmpty();
        }
        actAs(world.login(w.branch, "普通党员", "MEMBER"));
        assertThat(links("预备党员")).isEmpty();
    }

    @Test
    void aFileIsFoundByItsNameWhereTheSubmissionHasCome() {
        SubmissionKey key = draft("关于陈某的请示");
        AttachmentId file = attachments.store(
                "政审函调件.pdf", new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        contents.add(key, "politicalReview", "政治审查综合材料", file.value());
        handIn(key);
        assertThat(links("函调件")).containsExactly("submissions/" + key);
        assertThat(links("综合材料")).containsExactly("submissions/" + key);
        assertThat(search.find("函调件").groups().getFirst().hits().getFirst().detail())
                .contains("政审函调件.pdf");
        actAs(w.officer);
        assertThat(links("函调件")).as("before it has come").isEmpty();
        actAs(w.reviewer);
        assertThat(links("函调件")).containsExactly("received/" + key);
        actAs(w.stranger);
        assertThat(links("函调件")).isEmpty();
    }

    @Test
    void aReplyLeadsTheCommitteeToTheWholeAndTheBranchToItsExtract() {
        SubmissionKey key = draft("关于陈某的请示");
        handIn(key);
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意", null);
        actAs(w.officer);
        talk(key);
        UUID meeting = meetings.record(DAY, "党委会记录", w.came(5));
        decisions.decide(
                key,
                inbound.open(key).orElseThrow().version(),
                new Verdict(meeting, Outcome.APPROVED, true, 5, 0, 0, Map.of(), ""),
                "");
        UUID reply = replies.issue(replies.propose(replies.open()), List.of(key));
        String title = replies.find(reply).orElseThrow().title();
        assertThat(links(title)).containsExactly("replies/" + reply);
        actAs(w.secretary);
        assertThat(links(title)).containsExactly("submissions/" + key + "/reply");
        for (var other : List.of(w.neighbour, w.reviewer, w.stranger)) {
            actAs(other);
            assertThat(links(title)).as(other.name()).isEmpty();
        }
    }

    @Test
    void asManyStatementsForManyAsForOne() {
        draft("关于陈某的请示");
        search.find("请示");
        long few = StatementCount.of(() -> search.find("请示"));
        for (int i = 0; i < 8; i++) {
            draft("关于多人" + i + "的请示");
        }
        assertThat(StatementCount.of(() -> search.find("请示"))).isEqualTo(few);
    }

    private SubmissionKey draft(String title) {
        UUID person = world.person(w.branch, "陈某", "CANDIDATE");
        return outbound.draft(
                new NewSubmission("platform.ADMIT", null, title, "", List.of(Concerned.of(new PersonId(person)))));
    }

    private void handIn(SubmissionKey key) {
        SubmissionKind kind = outbound.kindOf(outbound.find(key).orElseThrow()).orElseThrow();
        kind.required().forEach(r -> contents.add(key, r.item(), r.item(), null));
        outbound.handIn(key, outbound.find(key).orElseThrow().version());
    }

    private List<String> links(String text) {
        return search.find(text).groups().stream()
                .flatMap(g -> g.hits().stream())
                .map(SearchHit::link)
                .filter(link -> link.matches("(submissions|received|replies)/.*"))
                .toList();
    }
}
