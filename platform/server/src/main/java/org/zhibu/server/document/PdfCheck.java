package org.zhibu.server.document;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/**
 * Looks for names in a PDF that ask for a password or start something: in the file itself and in its packed object streams. The file
 * is mapped, not loaded.
 */
final class PdfCheck {
    private static final List<byte[]> ACTIVE = names("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia");
    private static final byte[] ENCRYPT = name("/Encrypt");
    private static final byte[] PACKED = name("/ObjStm");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_UNPACKED = 16 * 1024 * 1024;
    private static final int DICTIONARY = 2048;

    private PdfCheck() {}

    /** @throws RefusedException when the document is encrypted or active */
    static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            Bytes bytes = all::get;
            int size = all.limit();
            if (find(bytes, size, ENCRYPT, 0) >= 0) {
                throw new RefusedException(Finding.block("", "document.refused.encrypted"));
            }
            refuseActive(bytes, size);
            for (int at = find(bytes, size, PACKED, 0); at >= 0; at = find(bytes, size, PACKED, at + 1)) {
                int stream = find(bytes, Math.min(size, at + DICTIONARY), STREAM, at);
                if (stream >= 0) {
                    byte[] objects = unpack(bytes, size, stream + STREAM.length);
                    refuseActive(i -> objects[i], objects.length);
                }
            }
        }
    }

    private interface Bytes {
        byte at(int index);
    }

    private static void refuseActive(Bytes bytes, int size) {
        for (byte[] name : ACTIVE) {
            for (int at = find(bytes, size, name, 0); at >= 0; at = find(bytes, size, name, at + 1)) {
                int end = at + name.length;
                // /JS, not /JSomething
                if (end >= size || !Character.isLetterOrDigit(bytes.at(end) & 0xFF)) {
                    throw new RefusedException(Finding.block("", "document.refused.active"));
                }
            }
        }
    }

    private static byte[] unpack(Bytes bytes, int size, int from) {
        int start = from;
        while (start < size && (bytes.at(start) == '\r' || bytes.at(start) == '\n')) {
            start++;
        }
        Inflater inflater = new Inflater();
        try {
            byte[] packed = new byte[Math.min(size - start, MAX_UNPACKED)];
            for (int i = 0; i < packed.length; i++) {
                packed[i] = bytes.at(start + i);
            }
            inflater.setInput(packed);
            byte[] out = new byte[MAX_UNPACKED];
            int length = 0;
            for (int n = 1; n > 0 && length < out.length; length += n) {
                n = inflater.inflate(out, length, out.length - length);
            }
            return java.util.Arrays.copyOf(out, length);
        } catch (DataFormatException notPacked) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    private static int find(Bytes bytes, int size, byte[] wanted, int from) {
        for (int i = from; i <= size - wanted.length; i++) {
            int k = 0;
            while (k < wanted.length && bytes.at(i + k) == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static List<byte[]> names(String... names) {
        return java.util.Arrays.stream(names).map(PdfCheck::name).toList();
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
