package org.zhibu.meetings.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhibu.testkit.Rule;

/**
 * Meetings as they are really held, entered through the pages, printed, and their documents opened by LibreOffice in the end.
 * Pictures of the printed sheets stay in {@code target/screenshots/samples}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SampleBook extends ServedPortal {
    private static final Map<String, Map<String, String>> EXPECTED = new LinkedHashMap<>();
    private static final List<Path> DOCUMENTS = new ArrayList<>();

    @BeforeAll
    static void begin() {
        EXPECTED.clear();
        DOCUMENTS.clear();
    }

    /** Prints the meeting now; what its document says is compared when all are there. */
    static void expect(String sample, MeetingSteps meeting, Map<String, String> fields) throws IOException {
        DOCUMENTS.add(meeting.print(sample));
        EXPECTED.put(sample, fields);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Rule("SMP-12")
    void everyDocumentSaysInLibreOfficeWhatWasEnteredAndFitsItsSheets() throws IOException, InterruptedException {
        assertThat(DOCUMENTS)
                .as("documents of the samples before")
                .hasSize(EXPECTED.size())
                .isNotEmpty();
        Map<String, String> texts = Office.read(DOCUMENTS);
        EXPECTED.forEach((sample, expected) -> {
            Map<String, String> fields = Office.fields(texts.get(sample));
            assertThat(fields.keySet())
                    .as("labels of " + sample)
                    .containsSubsequence("时　　间：", "地　　点：", "主 持 人：", "参加人员：", "缺席人员：", "列席人员：", "会议议题：", "会议内容：");
            expected.forEach((label, value) ->
                    assertThat(fields.get(label)).as(sample + " " + label).isEqualTo(value));
        });
        for (String sample : EXPECTED.keySet()) {
            String sheet = Files.readString(PICTURES.resolve(sample + ".pdf"), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(sheet).results())
                    .as("sheets of " + sample)
                    .hasSizeBetween(1, 4);
            assertThat(Files.size(PICTURES.resolve(sample + ".png"))).isPositive();
        }
    }
}
