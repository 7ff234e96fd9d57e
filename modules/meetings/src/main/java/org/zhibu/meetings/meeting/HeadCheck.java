package org.zhibu.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.minutes.Head;

/** Takes names from the register, so that they are spelled as there, and refuses what cannot be. */
@Component
class HeadCheck {
    private final People people;
    private final Organizations organizations;

    HeadCheck(People people, Organizations organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    Head check(Head head) {
        List<Finding> findings = new ArrayList<>();
        if (head.title().isBlank()) {
            findings.add(Finding.block("", "input.required").at("title"));
        }
        if (head.endsAt() != null && !head.endsAt().isAfter(head.startsAt())) {
            findings.add(Finding.block("", "meetings.refused.endsBeforeStart").at("endsAt"));
        }
        Organization here = organizations.current();
        if (!head.kind().isHeldBy(here.level(), here.kind())) {
            findings.add(Finding.block(head.kind().rule(), "meetings.refused.kindNotHere")
                    .at("kind"));
        }
        Optional<PartyGroup> group = head.kind().ofGroup() ? group(head.group()) : Optional.empty();
        if (head.kind().ofGroup() && group.isEmpty()) {
            findings.add(Finding.block("", "meetings.refused.noGroup").at("group"));
        }
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        Map<PersonId, PersonSummary> named = people.byIds(Stream.of(head.chair(), head.recorder())
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        return new Head(
                head.kind(),
                head.title().strip(),
                group.map(g -> g.id().value()).orElse(null),
                group.map(PartyGroup::name).orElse(""),
                head.date(),
                head.startsAt(),
                head.endsAt(),
                head.place().strip(),
                head.chair(),
                name(named, head.chair(), head.chairName()),
                head.chairPost().strip(),
                head.recorder(),
                name(named, head.recorder(), head.recorderName()));
    }

    private Optional<PartyGroup> group(@Nullable UUID id) {
        return organizations.groups().stream()
                .filter(g -> g.id().value().equals(id))
                .findFirst();
    }

    private static String name(Map<PersonId, PersonSummary> named, @Nullable UUID id, String before) {
        if (id == null) {
            return "";
        }
        PersonSummary person = named.get(new PersonId(id));
        return person == null ? before : person.name();
    }
}
