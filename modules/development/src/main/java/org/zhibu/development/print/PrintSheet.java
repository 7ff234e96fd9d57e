package org.zhibu.development.print;

import java.util.List;
import java.util.Map;

/**
 * A form filled in.
 *
 * @param texts by the names of the form's fields
 * @param lists by the names of the form's lists, each entry by the names of its columns
 */
public record PrintSheet(Form form, Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {
    public PrintSheet {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    public List<Map<String, String>> entries(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
