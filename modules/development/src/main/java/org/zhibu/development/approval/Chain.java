package org.zhibu.development.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;

/** The chain of accountability of a case: who cultivated, assessed, talked, stood up for, decided and approved, and when (AUTH-30). */
@Service
public class Chain {
    /** What somebody answers for. */
    public enum Part {
        CULTIVATED,
        ASSESSED,
        TALKED,
        SPONSORED,
        REVIEWED,
        PRE_REVIEWED,
        DECIDED,
        TALKED_BEFORE,
        APPROVED,
        FILED,
        CONVERSION_DECIDED,
        CONVERSION_APPROVED,
        ANNULLED;

        public String messageKey() {
            return "development.chain." + name();
        }
    }

    /**
     * One who answers.
     *
     * @param who names or a body; may be empty where only the day is known
     * @param day null where it is not known
     * @param number of the document; may be empty
     */
    public record Link(Part part, String who, @Nullable LocalDate day, String number) {}

    private record Assessed(String assessors, LocalDate day) {}

    private static final Map<Act, Part> BY_ACT = new EnumMap<>(Map.ofEntries(
            Map.entry(Act.TALK, Part.TALKED),
            Map.entry(Act.REVIEW, Part.REVIEWED),
            Map.entry(Act.PASS_PRE_REVIEW, Part.PRE_REVIEWED),
            Map.entry(Act.PASS_ADMISSION, Part.DECIDED),
            Map.entry(Act.TALK_BEFORE_APPROVAL, Part.TALKED_BEFORE),
            Map.entry(Act.APPROVE_ADMISSION, Part.APPROVED),
            Map.entry(Act.FILE_COUNTY, Part.FILED),
            Map.entry(Act.PASS_CONVERSION, Part.CONVERSION_DECIDED),
            Map.entry(Act.APPROVE_CONVERSION, Part.CONVERSION_APPROVED),
            Map.entry(Act.ANNUL, Part.ANNULLED)));

    private final JdbcClient jdbc;
    private final Access access;
    private final Messages messages;

    Chain(JdbcClient jdbc, Access access, Messages messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    /** All that is known, in the order of the way. */
    @Transactional(readOnly = true)
    public List<Link> of(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        List<Link> links = new ArrayList<>();
        jdbc.sql("select r.kind, r.name, r.from_date, r.to_date from app.person_relation r where r.person_id = ?"
                        + " and r.kind in ('CONTACT', 'SPONSOR') and (r.to_date is null or r.to_date > r.from_date)"
                        + " and (r.to_date is null or r.to_date >= ?) order by r.from_date, r.name")
                .params(facts.person().id().value(), facts.appliedOn())
                .query((row, i) -> links.add(companion(row)))
                .list();
        jdbc.sql("select assessors, max(assessed_on) as day from app.development_assessment where case_id = ?"
                        + " group by assessors order by 2")
                .param(facts.id())
                .query(Assessed.class)
                .list()
                .forEach(a -> links.add(new Link(Part.ASSESSED, a.assessors(), a.day(), "")));
        BY_ACT.forEach((act, part) -> facts.last(act)
                .ifPresent(e ->
                        links.add(new Link(part, Objects.requireNonNullElse(e.doneBy(), ""), e.day(), e.number()))));
        links.sort(java.util.Comparator.comparing(Link::part));
        return links;
    }

    /** Each contact and sponsor, also those of before: whoever cultivates answers for it (谁培养谁负责). */
    private Link companion(ResultSet row) throws SQLException {
        LocalDate to = row.getObject("to_date", LocalDate.class);
        String name = row.getString("name");
        return new Link(
                row.getString("kind").equals("CONTACT") ? Part.CULTIVATED : Part.SPONSORED,
                to == null ? name : messages.text("development.chain.until", name, to),
                row.getObject("from_date", LocalDate.class),
                "");
    }
}
