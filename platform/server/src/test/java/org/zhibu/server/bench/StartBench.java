package org.zhibu.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long an operator waits for the portal: from the start script to the complete sign-in page, embedded database
 * included. Cold is the very first start on an empty data folder, warm every later one. The seconds depend on the machine, so the same
 * start without the cache stands beside them.
 */
@Tag("bench")
class StartBench {

    private static final int COLD_RUNS = 3;
    private static final int WARM_RUNS = 5;

    @TempDir
    private Path folder;

    @Test
    void measuresTheStart() throws Exception {
        Path root = Path.of(System.getProperty("portal.root"));
        List<Long> cold = new ArrayList<>();
        Path data = folder;
        for (int run = 0; run < COLD_RUNS; run++) {
            data = Files.createDirectories(folder.resolve("run" + run)).resolve("data");
            cold.add(milliseconds(root, data, true));
        }
        List<Long> warm = new ArrayList<>();
        List<Long> uncached = new ArrayList<>();
        for (int run = 0; run < WARM_RUNS; run++) {
            warm.add(milliseconds(root, data, true));
            uncached.add(milliseconds(root, data, false));
        }
        print("cold (empty data folder)", cold);
        print("warm", warm);
        print("warm, without the AOT cache", uncached);
        System.out.printf("with the cache / without: %.2f%n", (double) median(warm) / median(uncached));
        assertThat(root.resolve("dist/portal/portal.aot")).exists();
    }

    private static long milliseconds(Path root, Path data, boolean cached) throws Exception {
        try (var portal = PackagedPortal.start(root, data, cached)) {
            return portal.startTime().toMillis();
        }
    }

    private static void print(String what, List<Long> runs) {
        System.out.printf("start, %s: median %d ms of %s%n", what, median(runs), runs);
    }

    private static long median(List<Long> runs) {
        return runs.stream().sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }
}
