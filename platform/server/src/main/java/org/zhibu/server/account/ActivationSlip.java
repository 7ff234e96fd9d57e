package org.zhibu.server.account;

import java.time.Instant;

/** What a person needs to open the account. The code is shown this once. */
public record ActivationSlip(
        String organizationCode,
        String organizationName,
        String personName,
        String login,
        String code,
        Instant until) {}
