package org.zhibu.development.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.text.Messages;

/** Words of reports on paper. They are Chinese whatever language the page speaks: the reports are official. */
@Component
public class PaperWords {
    private final Messages messages;
    private final Organizations organizations;
    private final Clock clock;

    PaperWords(Messages messages, Organizations organizations, Clock clock) {
        this.messages = messages;
        this.organizations = organizations;
        this.clock = clock;
    }

    public String text(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    /** Heads of columns, by the rests of their keys. */
    public List<String> columns(String... keys) {
        return Arrays.stream(keys)
                .map(k -> text("development.paper.column." + k))
                .toList();
    }

    public String day(LocalDate day) {
        return text("development.paper.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The line under a heading: as of which day the figures are (DASH-01). */
    public String asOf() {
        return text("development.paper.asOf", day(today()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public String organization() {
        return organizations.current().name();
    }

    /** The organisation and the day, under a report. */
    public List<String> signature() {
        return List.of(organization(), day(today()));
    }
}
