package org.entente.trade.ingest.comtrade;

import org.entente.chassis.reference.UnknownCode;
import org.entente.trade.area.Areas;

/** What UN Comtrade's letters of an area stand for. */
final class AreaLetters {

    private AreaLetters() {}

    /** The code of the area; empty without letters, and for those that no area has or several, which tell nothing. */
    static String area(String letters) {
        if (letters.isEmpty()) {
            return "";
        }
        try {
            return Areas.resolve(letters).code();
        } catch (UnknownCode e) {
            return "";
        }
    }
}
