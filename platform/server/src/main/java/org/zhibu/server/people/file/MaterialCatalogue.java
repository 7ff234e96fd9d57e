package org.zhibu.server.people.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhibu.api.organization.OrganizationKind;

/** Which materials there are, and which of them each step needs; data of {@code people-materials.yaml}. */
@Component
class MaterialCatalogue {
    private final Map<String, String> stages = new LinkedHashMap<>();
    private final Map<String, List<String>> steps = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> kinds;
    private final Map<String, List<MaterialDetail>> details = new LinkedHashMap<>();
    private final Map<String, String> talks;

    MaterialCatalogue() {
        this(read());
    }

    @SuppressWarnings("unchecked")
    private MaterialCatalogue(Map<String, Object> root) {
        Map<String, List<String>> materials = (Map<String, List<String>>) part(root, "materials");
        materials.forEach((stage, codes) -> codes.forEach(c -> stages.put(c, stage)));
        steps.putAll((Map<String, List<String>>) part(root, "steps"));
        kinds = (Map<String, Map<String, List<String>>>) part(root, "kinds");
        kinds.keySet().forEach(OrganizationKind::valueOf);
        ((Map<String, List<String>>) part(root, "details"))
                .forEach((code, names) -> details.put(
                        code, names.stream().map(MaterialDetail::valueOf).toList()));
        talks = (Map<String, String>) part(root, "talks");
        requireKnown(List.copyOf(details.keySet()));
        requireKnown(List.copyOf(talks.keySet()));
        steps.values().forEach(this::requireKnown);
        kinds.values()
                .forEach(more -> more.forEach((step, codes) -> {
                    needs(step);
                    requireKnown(codes);
                }));
    }

    /** Every code with its stage, in their order. */
    Map<String, String> stages() {
        return Map.copyOf(stages);
    }

    List<String> codes() {
        return List.copyOf(stages.keySet());
    }

    List<String> steps() {
        return List.copyOf(steps.keySet());
    }

    /** Codes that a step needs in an organisation of the kind. */
    List<String> needs(String step, OrganizationKind kind) {
        List<String> all = new ArrayList<>(needs(step));
        all.addAll(kinds.getOrDefault(kind.name(), Map.of()).getOrDefault(step, List.of()));
        return all;
    }

    /** What a paper of the code has to bear besides its day. */
    List<MaterialDetail> details(String code) {
        return details.getOrDefault(code, List.of());
    }

    /** The date of the person after which a talk is due; empty for what is no talk with a term. */
    Optional<String> talkAfter(String code) {
        return Optional.ofNullable(talks.get(code));
    }

    private List<String> needs(String step) {
        List<String> codes = steps.get(step);
        if (codes == null) {
            throw new IllegalArgumentException("No step " + step);
        }
        return codes;
    }

    private void requireKnown(List<String> codes) {
        if (!stages.keySet().containsAll(codes)) {
            throw new IllegalArgumentException("Unknown material among " + codes);
        }
    }

    private static Object part(Map<String, Object> root, String name) {
        return Objects.requireNonNull(root.get(name), name);
    }

    private static Map<String, Object> read() {
        try (InputStream in = new ClassPathResource("people-materials.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
