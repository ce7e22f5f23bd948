package org.entente.chassis.figure.claim;

import org.entente.chassis.http.Fault;

/** 400: more figures than can be compared with each other in one answer. */
public final class TooManyFigures extends Fault {

    private TooManyFigures(String detail) {
        super(400, "too-many-figures", "There are too many figures to compare", detail);
    }

    static TooManyFigures stored(int most) {
        return new TooManyFigures(
                "More than " + most + " figures are about this measure and these parties, and at most " + most
                        + " are compared: ask for one counterpart, or check a figure with fewer beside it.");
    }

    static TooManyFigures implied(int most) {
        return new TooManyFigures(
                "More than " + most + " values follow from the figures: ask for one period, or for one counterpart.");
    }
}
