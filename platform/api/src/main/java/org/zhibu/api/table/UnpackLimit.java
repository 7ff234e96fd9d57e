package org.zhibu.api.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked out of one file, over all its parts. */
final class UnpackLimit {
    /** The file unpacks to more than allowed. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    UnpackLimit(long bytes) {
        left = bytes;
    }

    InputStream on(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new ExceededException();
        }
    }
}
