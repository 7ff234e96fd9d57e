package org.zhibu.server.module;

/** How a module fared at this start. */
public enum ModuleState {
    /** It runs; organisations can switch it on. */
    INSTALLED,
    /** It did not start, or its tables did not fit. */
    FAILED,
    /** It asks for another version of the portal, or for a module that is not here. */
    INCOMPATIBLE,
    /** Its signature is missing, broken or by someone unknown. */
    REFUSED
}
