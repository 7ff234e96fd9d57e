package org.zhibu.server.document;

/** Makes a file name that every system can save out of what a browser sent. */
final class FileName {
    private static final int MAX = 120;

    private FileName() {}

    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(c -> name.appendCodePoint(":*?\"<>|".indexOf(c) < 0 ? c : '_'));
        String clean = name.toString().strip();
        int length = clean.codePointCount(0, clean.length());
        if (length <= MAX) {
            return clean.isEmpty() ? "_" : clean;
        }
        String extension = clean.substring(Math.max(clean.length() - 10, clean.lastIndexOf('.')));
        int keep = MAX - extension.codePointCount(0, extension.length());
        return clean.substring(0, clean.offsetByCodePoints(0, keep)) + extension;
    }
}
