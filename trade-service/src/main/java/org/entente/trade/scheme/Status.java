package org.entente.trade.scheme;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What a beneficiary has of a scheme. */
@Schema(name = "SchemeStatus", extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum Status {
    GRANTED("granted"),
    /** For some goods only. */
    PARTLY_SUSPENDED("partlySuspended"),
    SUSPENDED("suspended"),
    /** Granted again after a suspension. */
    RESTORED("restored"),
    EXPIRED("expired"),
    /** The records do not say. */
    UNKNOWN("unknown");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** As messages and the database write it. */
    @JsonValue
    public String word() {
        return word;
    }
}
