package dev.contacts.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes. Where they are no text, one {@link #MARK} stands for them: half of a surrogate pair, which no decoder makes, so that
 * the row with the bytes can be told from all others and nothing is replaced unseen.
 */
public final class ByteText extends Reader {

    /** Stands for bytes that are no text in the charset. */
    public static final char MARK = '\uDC80';

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes;
    private boolean ended;
    private boolean flushed;

    private ByteText(InputStream in, Charset charset, byte[] head) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.bytes = ByteBuffer.allocate(BUFFER).put(head).flip();
    }

    /** The text of a stream, whose byte order mark, if any, decides the charset. */
    public static ByteText of(InputStream in, @Nullable Charset named) throws IOException {
        byte[] head = in.readNBytes(ByteOrderMark.MAX_BYTES);
        ByteOrderMark mark = ByteOrderMark.at(head);
        return new ByteText(in, mark.charset(named), mark.cutOff(head));
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        int start = out.position();
        while (out.position() == start && !flushed) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                if (out.hasRemaining()) {
                    out.put(MARK);
                    bytes.position(bytes.position() + result.length());
                }
            } else if (result.isUnderflow() && out.position() == start) {
                if (ended) {
                    decoder.flush(out);
                    flushed = true;
                } else {
                    fill();
                }
            }
        }
        return out.position() == start ? -1 : out.position() - start;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() {
        // whoever opened the stream closes it
    }
}
