package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.RecyclerPool;
import java.util.Arrays;

/**
 * The buffers of Jackson's parsers and generators: used again, but overwritten in between, since they have held documents of contacts. Those
 * that Jackson keeps by default belong to a thread, and hold what was read last as long as the thread lives.
 */
final class WipedBuffers extends RecyclerPool.ConcurrentDequePoolBase<BufferRecycler> {

    private static final long serialVersionUID = 1L;

    WipedBuffers() {
        super(SERIALIZATION_NON_SHARED);
    }

    @Override
    public BufferRecycler createPooled() {
        return new Wiping();
    }

    /** Overwrites what comes back. */
    private static final class Wiping extends BufferRecycler {

        @Override
        public void releaseCharBuffer(int place, char[] buffer) {
            Arrays.fill(buffer, '\0');
            super.releaseCharBuffer(place, buffer);
        }

        @Override
        public void releaseByteBuffer(int place, byte[] buffer) {
            Arrays.fill(buffer, (byte) 0);
            super.releaseByteBuffer(place, buffer);
        }
    }
}
