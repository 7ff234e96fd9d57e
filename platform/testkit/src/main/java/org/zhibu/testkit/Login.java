package org.zhibu.testkit;

import java.util.UUID;

/** Someone who can sign in. */
public record Login(
        UUID account,
        UUID person,
        String name,
        long organization,
        String organizationName,
        String login,
        String password) {}
