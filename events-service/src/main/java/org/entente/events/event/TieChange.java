package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What an event did to the diplomatic ties of its actors; CAMEO codes and scores as for {@link EventType}. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum TieChange {
    ESTABLISHED("054", "6.0"),
    SEVERED("161", "-4.0"),
    /** They are no longer kept up, though nobody broke them off. */
    INTERRUPTED("161", "-4.0"),
    RESTORED("054", "6.0"),
    UPGRADED("050", "3.5");

    private final String cameo;
    private final BigDecimal goldstein;

    TieChange(String cameo, String goldstein) {
        this.cameo = cameo;
        this.goldstein = new BigDecimal(goldstein);
    }

    String cameo() {
        return cameo;
    }

    BigDecimal goldstein() {
        return goldstein;
    }

    /** The change of a word that was written by {@link #toString()}; null of null. */
    public static TieChange of(String word) {
        return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
