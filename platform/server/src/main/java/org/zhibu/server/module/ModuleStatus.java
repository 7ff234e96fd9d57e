package org.zhibu.server.module;

/**
 * A line of the operator's page.
 *
 * @param reason why it does not run, in the operator's language, or empty
 * @param signer who signed it, or empty
 * @param fallback whether an earlier version runs in its place
 */
public record ModuleStatus(
        String id, String version, ModuleState state, String reason, String signer, String sha256, boolean fallback) {}
