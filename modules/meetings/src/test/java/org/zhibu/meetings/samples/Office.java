package org.zhibu.meetings.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Opens documents with LibreOffice and reads them back field by field. */
final class Office {
    private static final List<String> LABELS = List.of(
            "会议名称：",
            "时　　间：",
            "地　　点：",
            "主 持 人：",
            "记 录 人：",
            "人　　数：",
            "参加人员：",
            "参会预备党员：",
            "缺席人员：",
            "列席人员：",
            "上级参会：",
            "会议议题：",
            "主 讲 人：",
            "党课主题：",
            "讲授提纲：",
            "会议内容：",
            "发言记录：",
            "议定事项：",
            "表决情况：",
            "决　　议：",
            "责任分工及时限：",
            "主持人小结：",
            "上　　报：",
            "主持人（签名）：");

    private Office() {}

    /** Texts of the documents by file name without extension, in one run of the office. */
    static Map<String, String> read(List<Path> documents) throws IOException, InterruptedException {
        boolean there = Files.exists(Path.of("/usr/bin/soffice"));
        if (System.getenv("CI") == null) {
            assumeThat(there).as("LibreOffice is installed").isTrue();
        }
        Path out = Files.createTempDirectory("office-");
        List<String> command = new java.util.ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=file://" + out.resolve("profile"),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                out.toString()));
        documents.forEach(d -> command.add(d.toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path document : documents) {
            String name = document.getFileName().toString().replace(".docx", "");
            texts.put(name, Files.readString(out.resolve(name + ".txt")).replace("\uFEFF", ""));
        }
        return texts;
    }

    /** The fields of a form by their labels, lines below a label joined by line breaks. */
    static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String label = "";
        for (String line : text.lines().map(String::strip).toList()) {
            String known = LABELS.stream().filter(line::startsWith).findFirst().orElse("");
            if (!known.isEmpty()) {
                label = known;
                fields.put(label, line.substring(known.length()).strip());
            } else if (!label.isEmpty() && !line.isEmpty()) {
                fields.merge(label, line, (before, more) -> before.isEmpty() ? more : before + "\n" + more);
            }
        }
        return fields;
    }
}
