package org.zhibu.api.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for harm in a file before it is stored. Any number of beans; the portal ships none. */
public interface ContentScanner {
    /**
     * Looks at one file.
     *
     * @param file the content, readable only during the call
     * @return what was found, in the scanner's words, or empty
     * @throws IOException when it cannot be told; the file is then refused
     */
    Optional<String> threat(Path file) throws IOException;
}
