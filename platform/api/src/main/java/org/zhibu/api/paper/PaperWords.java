package org.zhibu.api.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.text.Messages;

/** Words of reports on paper. They are Chinese whatever language the page speaks: the reports are official. */
public class PaperWords {
    private final String columns;
    private final Messages messages;
    private final Organizations organizations;
    private final Clock clock;

    /** @param module id of the module; the heads of its columns have the keys {@code <id>.paper.column.…} */
    public PaperWords(String module, Messages messages, Organizations organizations, Clock clock) {
        this.columns = module + ".paper.column.";
        this.messages = messages;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The text in Chinese. */
    public final String text(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    /** Heads of columns, by the rests of their keys. */
    public final List<String> columns(String... keys) {
        return Arrays.stream(keys).map(k -> text(columns + k)).toList();
    }

    /** A day as official papers write it. */
    public final String day(LocalDate day) {
        return text("document.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The line under a heading: as of which day the figures are (DASH-01). */
    public final String asOf() {
        return text("document.asOf", day(today()));
    }

    /** The day of the clock. */
    public final LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Name of the current organisation. */
    public final String organization() {
        return organizations.current().name();
    }

    /** The organisation and the day, under a report. */
    public final List<String> signature() {
        return List.of(organization(), day(today()));
    }
}
