package org.zhibu.server.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.text.Messages;

/** The words of a notice (TPL-04), the same on the poster, the public page and in the document. They are Chinese: the form is official. */
@Component
public class NoticeWords {
    private final Messages messages;

    NoticeWords(Messages messages) {
        this.messages = messages;
    }

    public String heading() {
        return text("heading");
    }

    public String intro(ShownNotice notice) {
        return text("intro", notice.organization(), notice.matter());
    }

    /** What is told of a person, label by label, without what is empty. */
    public Map<String, String> facts(NoticePerson person) {
        Map<String, String> facts = new LinkedHashMap<>();
        values(person).forEach((field, value) -> {
            if (!value.isEmpty()) {
                facts.put(messages.text(Locale.SIMPLIFIED_CHINESE, "notice.document.persons." + field), value);
            }
        });
        return facts;
    }

    /** The paragraphs below the persons. */
    public List<String> closing(ShownNotice notice) {
        List<String> lines = new ArrayList<>();
        lines.add(text("period", day(notice.from()), day(notice.to()), notice.minWorkingDays()));
        lines.add(text("place", notice.place()));
        lines.add(text("contact", notice.contact()));
        lines.add(text("phone", notice.phone()));
        return lines;
    }

    public String day(LocalDate day) {
        return text("day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    String minimum(int workingDays) {
        return text("workingDays", workingDays);
    }

    /** By the names of the template's columns. */
    static Map<String, String> values(NoticePerson person) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", person.name());
        values.put("sex", person.sex());
        values.put("ethnicity", person.ethnicity());
        values.put("birth", person.birth());
        values.put("education", person.education());
        values.put("post", person.post());
        values.put("appliedOn", person.appliedOn());
        values.put("cultivation", person.cultivation());
        values.put("training", person.training());
        values.put("review", person.review());
        values.put("sponsors", person.sponsors());
        return values;
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, "notice.words." + key, arguments);
    }
}
