package org.zhibu.server.policy;

import static org.zhibu.server.policy.PolicyPackReader.refuse;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dated regulation pack (POL-05): what one regulation says of the keys of one owner from its first day on, until a later one says
 * something else. At a fixed key it is the value, at a floor or a ceiling it is what nobody may go below or above.
 *
 * @param values by full key
 */
record Regulation(String id, LocalDate validFrom, Map<String, Clause> values) {
    /** @param place {@code article} or {@code chapter} with its number, or empty where the text was not seen */
    record Clause(PolicyValue value, String place, String number) {}

    static Regulation read(InputStream yaml) {
        Map<String, @Nullable Object> root = PolicyPackReader.load(yaml);
        Map<String, @Nullable Object> head = PolicyNode.map("regulation", root.get("regulation"));
        String id = String.valueOf(head.get("id"));
        Object from = head.get("validFrom");
        if (from == null || !id.matches("[a-z0-9-]+")) {
            throw refuse("regulation " + id, "needs an id and a day from which it is valid");
        }
        Map<String, Clause> values = new LinkedHashMap<>();
        PolicyNode.map("values", root.get("values")).forEach((key, node) -> {
            Map<String, @Nullable Object> parts = PolicyNode.map(key, node);
            String place = parts.containsKey("article") ? "article" : parts.containsKey("chapter") ? "chapter" : "";
            String number = place.isEmpty() ? "" : String.valueOf(parts.get(place));
            values.put(key, new Clause(PolicyNode.value(key, parts.get("value")), place, number));
        });
        return new Regulation(id, PolicyNode.date(id, from), values);
    }
}
