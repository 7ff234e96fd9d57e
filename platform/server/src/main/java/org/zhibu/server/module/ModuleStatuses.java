package org.zhibu.server.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibu.server.text.Bundles;

/** How every jar fared at this start, in the operator's words. */
final class ModuleStatuses {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleStatuses.class);

    private final Bundles bundles;
    private final List<ModuleStatus> statuses = new ArrayList<>();

    ModuleStatuses(Bundles bundles) {
        this.bundles = bundles;
    }

    List<ModuleStatus> all() {
        return statuses.stream()
                .sorted(Comparator.comparing(ModuleStatus::id).thenComparing(ModuleStatus::version))
                .toList();
    }

    void installed(ModuleFile file) {
        add(file, ModuleState.INSTALLED, "", false);
    }

    /** @param reasonKey why it does not run; a key of the platform's bundle */
    void notRunning(ModuleFile file, ModuleState state, String reasonKey, Object... arguments) {
        add(file, state, bundles.platformText(reasonKey, arguments), false);
    }

    void failed(ModuleFile file, @Nullable String cause) {
        add(file, ModuleState.FAILED, bundles.platformText("module.reason.failed", words(cause)), false);
    }

    /** It failed at an earlier start, and the version before it runs in its place. */
    void failedBefore(ModuleFile file, @Nullable String cause) {
        add(file, ModuleState.FAILED, bundles.platformText("module.reason.failedBefore", words(cause)), true);
    }

    /** @param name of the file: what it says of itself cannot be read or believed */
    void refused(String name, ModuleRefusal refusal) {
        String reason =
                bundles.platformText(refusal.messageKey(), refusal.arguments().toArray());
        LOG.error("Module file {} is not loaded: {}", name, reason);
        statuses.add(new ModuleStatus(name, "", refusal.state(), reason, "", "", false));
    }

    private void add(ModuleFile file, ModuleState state, String reason, boolean fallback) {
        statuses.add(
                new ModuleStatus(file.id(), file.version(), state, reason, file.signer(), file.sha256(), fallback));
    }

    private static String words(@Nullable String cause) {
        return cause == null ? "" : cause;
    }
}
