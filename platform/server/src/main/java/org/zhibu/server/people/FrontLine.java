package org.zhibu.server.people;

/** Front line on which someone works (一线, PPL-03). */
public enum FrontLine {
    PRODUCTION,
    WORK,
    TEACHING
}
