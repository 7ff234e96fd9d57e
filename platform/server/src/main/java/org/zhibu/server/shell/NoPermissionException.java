package org.zhibu.server.shell;

/** The user lacks the permission for a page. */
final class NoPermissionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoPermissionException() {
        super(null, null, false, false);
    }
}
