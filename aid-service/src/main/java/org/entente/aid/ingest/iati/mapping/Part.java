package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/** One line of the table: some of an element, and the members that it becomes. */
interface Part {

    /** The members that it fills. */
    Set<String> members();

    /** Fills the members, and takes what it has read out of the element; what is left has no member. */
    void read(XmlElement from, ObjectNode to, Reading reading);

    /** Fills the element with what the members say. */
    void write(ObjectNode from, XmlElement to);
}
