package org.zhibu.server.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.XmlObject;

/**
 * Puts values in the places of a template. A place reads {@code {{name}}}, of a list {@code {{list.column}}}; word processors may have
 * torn it into pieces. Everything is decided before anything is written, so a text that itself contains braces stays a text.
 */
final class DocxFiller {
    /** A place. */
    static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{1,80}?)\\s*}}");

    private DocxFiller() {}

    /** Names of all places, in the order of the document. */
    static Set<String> places(byte[] template) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
            for (XmlObject part : parts(document)) {
                for (XmlObject paragraph : DocxText.select(part, "p")) {
                    Matcher place = PLACE.matcher(DocxText.of(paragraph));
                    while (place.find()) {
                        names.add(place.group(1));
                    }
                }
            }
        }
        return names;
    }

    /**
     * Fills a template.
     *
     * @param texts by the name in the document
     * @param lists entries by the list's name, each with texts by the column's name
     */
    static byte[] fill(byte[] template, Map<String, String> texts, Map<String, List<Map<String, String>>> lists)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (XmlObject part : parts(document)) {
                fillPart(part, texts, lists);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static List<XmlObject> parts(XWPFDocument document) {
        List<XmlObject> parts = new ArrayList<>(List.of(document.getDocument().getBody()));
        document.getHeaderList().stream().map(XWPFHeader::_getHdrFtr).forEach(parts::add);
        document.getFooterList().stream().map(XWPFFooter::_getHdrFtr).forEach(parts::add);
        return parts;
    }

    private static void fillPart(
            XmlObject part, Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {
        Set<XmlObject> covered = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Group> groups = new ArrayList<>(groups(DocxText.select(part, "tr"), lists.keySet(), covered));
        groups.forEach(g -> g.blocks().forEach(row -> covered.addAll(DocxText.select(row, "p"))));
        groups.addAll(groups(DocxText.select(part, "p"), lists.keySet(), covered));
        groups.forEach(g -> covered.addAll(g.blocks()));
        List<XmlObject> plain = DocxText.select(part, "p").stream()
                .filter(p -> !covered.contains(p))
                .filter(p -> DocxText.of(p).contains("{{"))
                .toList();
        plain.forEach(p -> fillParagraph(p, name -> texts.getOrDefault(name, "")));
        for (Group group : groups) {
            for (Map<String, String> entry : lists.getOrDefault(group.list(), List.of())) {
                List<XmlObject> copies = group.blocks().stream()
                        .map(b -> DocxText.copyBefore(b, group.blocks().getFirst()))
                        .toList();
                copies.stream()
                        .flatMap(DocxFiller::paragraphs)
                        .forEach(p -> fillParagraph(
                                p,
                                name -> name.startsWith(group.list() + ".")
                                        ? entry.getOrDefault(
                                                name.substring(group.list().length() + 1), "")
                                        : texts.getOrDefault(name, "")));
            }
            group.blocks().forEach(DocxText::remove);
        }
    }

    /** Neighbouring rows or paragraphs that are repeated together. */
    private record Group(String list, List<XmlObject> blocks) {}

    private static List<Group> groups(List<XmlObject> blocks, Set<String> lists, Set<XmlObject> covered) {
        List<Group> groups = new ArrayList<>();
        for (XmlObject block : blocks) {
            Optional<String> list = covered.contains(block) ? Optional.empty() : listIn(block, lists);
            if (list.isEmpty()) {
                continue;
            }
            Group last = groups.isEmpty() ? null : groups.getLast();
            if (last != null
                    && last.list().equals(list.get())
                    && DocxText.isNext(last.blocks().getLast(), block)) {
                last.blocks().add(block);
            } else {
                groups.add(new Group(list.get(), new ArrayList<>(List.of(block))));
            }
        }
        return groups;
    }

    private static Optional<String> listIn(XmlObject block, Set<String> lists) {
        Matcher place = PLACE.matcher(DocxText.of(block));
        while (place.find()) {
            String name = place.group(1);
            Optional<String> list =
                    lists.stream().filter(l -> name.startsWith(l + ".")).findFirst();
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }

    private static Stream<XmlObject> paragraphs(XmlObject block) {
        List<XmlObject> inside = DocxText.select(block, "p");
        return inside.isEmpty() ? Stream.of(block) : inside.stream();
    }

    private static void fillParagraph(XmlObject paragraph, UnaryOperator<String> values) {
        Matcher alone = PLACE.matcher(DocxText.of(paragraph).strip());
        if (alone.matches() && values.apply(alone.group(1)).contains("\n")) {
            for (String line : values.apply(alone.group(1)).split("\n", -1)) {
                DocxText.replace(DocxText.copyBefore(paragraph, paragraph), name -> line);
            }
            DocxText.remove(paragraph);
        } else {
            DocxText.replace(paragraph, values);
        }
    }
}
