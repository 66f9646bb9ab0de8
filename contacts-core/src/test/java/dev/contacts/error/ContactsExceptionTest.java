package dev.contacts.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class ContactsExceptionTest {

    @Test
    void a_refusal_has_a_code_a_message_and_maybe_a_cause() {
        IllegalStateException underneath = new IllegalStateException("details");

        assertThat(new Refused(ErrorCode.STORAGE_FAILED, underneath).code()).isEqualTo(ErrorCode.STORAGE_FAILED);
        assertThat(new Refused(ErrorCode.STORAGE_FAILED, underneath))
                .hasMessage("refused")
                .hasCause(underneath);
        assertThat(new Refused(ErrorCode.INVALID_VALUE)).hasMessage("refused").hasNoCause();
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void a_refusal_without_a_code_is_a_programming_error() {
        ErrorCode none = null;
        assertThatNullPointerException().isThrownBy(() -> new Refused(none)).withMessage("code");
    }

    private static final class Refused extends ContactsException {

        Refused(ErrorCode code) {
            super(code, "refused");
        }

        Refused(ErrorCode code, Throwable cause) {
            super(code, "refused", cause);
        }
    }
}
