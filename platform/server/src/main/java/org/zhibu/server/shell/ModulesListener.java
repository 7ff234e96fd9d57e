package org.zhibu.server.shell;

/** A page, or the frame around it, that shows something of the modules and draws it again when one is switched on or off. */
public interface ModulesListener {
    /** Called with the session locked. */
    void modulesChanged();
}
