package org.zhibu.server.database.embedded;

/** A role of the embedded database and its password. */
public record Credentials(String user, String password) {

    /** The password must not reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
