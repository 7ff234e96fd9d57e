package org.zhibu.api.todo;

import java.util.List;

/** A bean of a module that tells what waits for the signed-in user in the current organisation. */
public interface TodoSource {
    /** The most urgent first; at most some twenty. Asked only while the module is switched on. */
    List<Todo> open();
}
