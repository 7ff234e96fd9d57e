package org.zhibu.server.access;

import java.util.Set;

/** Tells which modules the current organisation has switched on. */
public interface EnabledModules {
    /** Ids of the modules. */
    Set<String> enabled();
}
