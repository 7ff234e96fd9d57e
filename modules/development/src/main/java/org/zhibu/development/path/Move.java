package org.zhibu.development.path;

/** From one state to another; both the same when a step is done without leaving the state. */
public record Move(CaseState from, CaseState to) {}
