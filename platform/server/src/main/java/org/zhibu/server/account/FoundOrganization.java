package org.zhibu.server.account;

/** An organisation as the sign-in page may show it to anyone. */
public record FoundOrganization(long id, String code, String name) {}
