package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import org.entente.chassis.ingest.xml.XmlElement;

/** A kind of rule of the rulesets, with its paths. */
interface Rule {

    /**
     * How a rule is broken, if at all.
     *
     * @param context the element that the rule is about, from which its paths lead
     */
    List<Breach> breaches(XmlElement context, LocalDate today);
}
