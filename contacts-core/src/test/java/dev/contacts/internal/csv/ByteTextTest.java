package dev.contacts.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.transfer.ImportRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTextTest {

    private static final String TEXT = "Jürgen,Ελένη,😀\n";

    @Test
    void bytes_are_utf_8_unless_something_else_is_said() throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(TEXT);
        assertThat(read(new byte[0], null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_decides_the_charset_and_is_not_part_of_the_text(String charset) throws IOException {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
        assertThat(read(bytes, null)).isEqualTo(TEXT);
        assertThat(read(bytes, Charset.forName(charset))).isEqualTo(TEXT);
    }

    @Test
    void utf_16_without_an_order_goes_with_the_mark_of_either() throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16))
                .isEqualTo(TEXT);
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16))
                .isEqualTo(TEXT);
    }

    @Test
    void a_byte_order_mark_against_the_charset_that_was_named_is_refused() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(bytes, StandardCharsets.ISO_8859_1))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("CHARSET_MISMATCH");
    }

    @Test
    void another_charset_is_read_when_it_is_named() throws IOException {
        assertThat(read("Jürgen".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .isEqualTo("Jürgen");
    }

    @Test
    void bytes_that_are_no_text_are_marked_and_never_replaced() throws IOException {
        byte[] bytes = "aü,b\nc".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes, null)).isEqualTo("a" + ByteText.MARK + ",b\nc");
        assertThat(read(new byte[] {'x', (byte) 0xE2, (byte) 0x82}, null)).isEqualTo("x" + ByteText.MARK);
        assertThat(read(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, null))
                .matches(ByteText.MARK + "+"); // an encoded surrogate
        assertThat(read(new byte[] {(byte) 0x81}, Charset.forName("windows-1252")))
                .isEqualTo(String.valueOf(ByteText.MARK));
        assertThat(read(new byte[] {0, 'a', (byte) 0xDC, 0, 0, 'b'}, StandardCharsets.UTF_16BE))
                .isEqualTo("a" + ByteText.MARK + "b");
    }

    @Test
    void marks_stand_where_they_belong_also_in_a_long_text() throws IOException {
        byte[] bytes = new byte[300_000];
        java.util.Arrays.fill(bytes, (byte) 'x');
        for (int at : new int[] {0, 65_535, 65_536, 131_072, 299_999}) {
            bytes[at] = (byte) 0xFF;
        }
        String text = read(bytes, null);
        assertThat(text).hasSize(300_000);
        assertThat(text.chars().filter(c -> c == ByteText.MARK).count()).isEqualTo(5);
        assertThat(text.charAt(65_535)).isEqualTo(ByteText.MARK);
    }

    private static String read(byte[] bytes, @Nullable Charset charset) throws IOException {
        StringWriter out = new StringWriter();
        ByteText.of(new ByteArrayInputStream(bytes), charset).transferTo(out);
        return out.toString();
    }
}
