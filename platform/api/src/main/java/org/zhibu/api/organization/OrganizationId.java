package org.zhibu.api.organization;

/** Number of an organisation, which is also the number of its tenant. */
public record OrganizationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
