package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/**
 * What happened, with the CAMEO code of the nearest kind of event and that code's score on the Goldstein scale, from -10
 * (conflict) to 10 (cooperation). Codes and scores: CAMEO 1.1b3 as GDELT and ICEWS publish them.
 */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum EventType {
    VISIT("042", "1.9"),
    MEETING("040", "1.0"),
    SUMMIT("040", "1.0"),
    CALL("041", "1.0"),
    STATEMENT("010", "0.0"),
    AGREEMENT("057", "8.0"),
    MEMBERSHIP("050", "3.5"),
    /** Scored by its change: see {@link TieChange}. */
    TIE("050", "3.5"),
    /** Of a state or a government; ties are another thing: see {@link TieChange}. */
    RECOGNITION("054", "6.0"),
    DIALOGUE("040", "1.0"),
    EXERCISE("062", "7.4"),
    RESTITUTION("0842", "7.0"),
    SANCTION("163", "-8.0"),
    AID("070", "7.0"),
    PROGRAMME("060", "6.0"),
    MISSION("050", "3.5"),
    APPOINTMENT("010", "0.0"),
    ELECTION("010", "0.0"),
    OTHER("010", "0.0");

    private final String cameo;
    private final BigDecimal goldstein;

    EventType(String cameo, String goldstein) {
        this.cameo = cameo;
        this.goldstein = new BigDecimal(goldstein);
    }

    /** The CAMEO code of such an event. */
    public String cameo(TieChange change) {
        return change == null ? cameo : change.cameo();
    }

    /** The score of such an event on the Goldstein scale. */
    public BigDecimal goldstein(TieChange change) {
        return change == null ? goldstein : change.goldstein();
    }

    /** The type of a word that was written by {@link #toString()}. */
    public static EventType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
