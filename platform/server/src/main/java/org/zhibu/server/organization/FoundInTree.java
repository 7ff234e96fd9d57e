package org.zhibu.server.organization;

/** A result of a search over the tree. @param path names from the top of what the user sees, for example {@code A / B} */
public record FoundInTree(OrganizationNode node, String path) {}
