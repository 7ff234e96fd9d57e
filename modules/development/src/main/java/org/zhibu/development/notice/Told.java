package org.zhibu.development.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.NoticeStage;

/** What a notice tells of people, from the register and their cases: what TPL-04 names, and nothing more. */
@Component
class Told {
    private static final int MAX_POST = 120;

    private final JdbcClient jdbc;
    private final Messages messages;

    Told(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Row(
            UUID id,
            String name,
            String sex,
            String ethnicity,
            @Nullable LocalDate birthDate,
            @Nullable String education,
            String employer,
            String jobTitle) {}

    /** In the order of the cases; one statement. */
    List<NoticePerson> of(Collection<CaseFacts> cases, NoticeStage stage) {
        UUID[] ids = cases.stream().map(c -> c.person().id().value()).toArray(UUID[]::new);
        Map<UUID, Row> rows = new HashMap<>();
        jdbc.sql(
                        "select id, name, sex, ethnicity, birth_date, education, employer, job_title from app.person where id = any (:ids)")
                .param("ids", ids)
                .query(Row.class)
                .list()
                .forEach(r -> rows.put(r.id(), r));
        return cases.stream()
                .filter(c -> rows.containsKey(c.person().id().value()))
                .map(c -> person(Objects.requireNonNull(rows.get(c.person().id().value())), c, stage))
                .toList();
    }

    private NoticePerson person(Row row, CaseFacts facts, NoticeStage stage) {
        boolean applicant = stage == NoticeStage.APPLICANT;
        LocalDate counted = facts.countedFrom();
        return new NoticePerson(
                row.name(),
                words("sex." + row.sex()),
                row.ethnicity(),
                row.birthDate() == null ? "" : month("month", row.birthDate()),
                row.education() == null ? "" : words("educationLevel." + row.education()),
                cut((row.employer() + row.jobTitle()).strip()),
                month("month", facts.appliedOn()),
                applicant || counted == null ? "" : month("since", counted),
                applicant ? "" : training(facts),
                facts.lastSince(Act.PASS_REVIEW, Act.DROP).isPresent() ? words("development.notice.reviewed") : "",
                cut(companions(facts, stage)));
    }

    private String training(CaseFacts facts) {
        return facts.trainings().stream()
                .reduce((a, b) -> b)
                .map(t -> month(t.forCandidates() ? "trainedCandidate" : "trainedActivist", t.to()))
                .orElse("");
    }

    private static String companions(CaseFacts facts, NoticeStage stage) {
        List<CaseFacts.Companion> who = switch (stage) {
            case APPLICANT, ACTIVIST, CANDIDATE -> facts.contacts();
            case ADMISSION, CONVERSION -> facts.sponsors();
        };
        return who.stream().map(CaseFacts.Companion::name).collect(Collectors.joining("、"));
    }

    private String month(String key, LocalDate day) {
        return words("development.notice." + key, String.valueOf(day.getYear()), day.getMonthValue());
    }

    /** Notices are Chinese: the form is official. */
    String words(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    private static String cut(String text) {
        return text.length() <= MAX_POST ? text : text.substring(0, MAX_POST - 1) + "…";
    }
}
