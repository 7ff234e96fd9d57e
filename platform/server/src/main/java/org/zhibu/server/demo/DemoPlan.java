package org.zhibu.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.security.Post;

/**
 * What the demonstration consists of.
 *
 * @param ethnicities most people are of the first
 * @param occupations by the kind of an organisation; its first people hold other jobs
 * @param groups names of a branch's groups when it names none itself
 * @param withoutMeetings codes of the branches that switch on no module, so that there is something left to try
 */
record DemoPlan(
        String surnames,
        List<String> male,
        List<String> female,
        List<String> ethnicities,
        Map<OrganizationKind, List<String>> occupations,
        List<String> groups,
        List<String> withoutMeetings,
        List<Node> trees,
        List<Account> accounts,
        List<Setting> settings,
        List<Setting> proposals,
        List<Notice> notices) {
    private static final int ONE_IN = 11;

    /** An organisation. @param members how many people its register holds */
    record Node(
            String code,
            String name,
            OrganizationKind kind,
            OrganizationLevel level,
            @DefaultValue("") String district,
            String founded,
            int members,
            @DefaultValue List<String> groups,
            @DefaultValue List<String> hosts,
            @DefaultValue List<Node> children) {
        LocalDate foundedOn() {
            return LocalDate.parse(founded);
        }
    }

    /** Someone who can sign in. @param key the same for the same person in several organisations */
    record Account(
            String organization, String login, @Nullable Post post, String name, Sex sex, String born, String key) {}

    /** A number of the rules that somebody sets or would like to be set. @param value as JSON */
    record Setting(String organization, String key, String value, String reason, String by) {}

    /** A public notice. From and to are days from today, the status is that of the people whom it names. */
    record Notice(
            String organization,
            String matter,
            PoliticalStatus status,
            int from,
            int to,
            String place,
            String contact,
            String by,
            String review,
            @Nullable Objection objection) {}

    /** What somebody had against a notice that is over, and what became of it. */
    record Objection(String objector, String content, String inquiry, String answer, String conclusion) {}

    static DemoPlan read() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("demo", new ClassPathResource("demo/county.yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("demo", DemoPlan.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every eleventh is of a people other than the first. */
    String ethnicityOf(DemoPerson person) {
        int draw = DemoFacts.draw(person);
        return draw % ONE_IN == 0 ? ethnicities.get(1 + draw % (ethnicities.size() - 1)) : ethnicities.getFirst();
    }

    String occupationOf(DemoPerson person, OrganizationKind kind) {
        List<String> of = occupations.getOrDefault(kind, List.of(""));
        return of.get(DemoFacts.draw(person) % of.size());
    }

    List<Account> accountsOf(String organization) {
        return accounts.stream()
                .filter(a -> a.organization().equals(organization))
                .toList();
    }
}
