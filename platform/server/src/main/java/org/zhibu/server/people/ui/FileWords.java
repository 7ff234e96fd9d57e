package org.zhibu.server.people.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of a file in words; what is unknown is empty. */
final class FileWords {
    private FileWords() {}

    static String word(String prefix, @Nullable Enum<?> value) {
        return value == null ? "" : text(prefix + value);
    }

    static String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return LocalDate.MIN.equals(day) ? text("people.file.unknownDay") : day.toString();
    }

    static String month(@Nullable LocalDate day) {
        return day == null ? "" : day.toString().substring(0, 7);
    }

    static String text(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return UI.getCurrent().getTranslation(key, words);
    }
}
