package org.entente.aid.ingest.iati.structure;

import java.util.ArrayList;
import java.util.List;
import org.entente.aid.ingest.iati.structure.Offence.Effect;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;

/** Compares what stands around the activities of a document with the structure of its version, while it is read. */
public final class DocumentCheck {

    private static final String ACTIVITY = "iati-activity";

    private final XmlElement root;
    private final IatiVersion version;
    private boolean activities;
    private boolean others;

    /**
     * @param root {@code iati-activities}
     */
    public DocumentCheck(XmlElement root, IatiVersion version) {
        this.root = root;
        this.version = version;
    }

    public static boolean isActivity(XmlElement child) {
        return child.ofTheStandard() && child.localName().equals(ACTIVITY);
    }

    /** What is wrong with the root's attributes. */
    public List<Finding> start() {
        return findings(StructureCheck.attributesOf(root, version));
    }

    /** What is wrong with the place of a child of the root, and with what is in one that is no activity. */
    public List<Finding> child(XmlElement child) {
        List<Offence> offences = new ArrayList<>();
        if (isActivity(child)) {
            if (others) {
                offences.add(misplaced(child));
            }
            activities = true;
        } else if (child.ofTheStandard()) {
            String detail =
                    "'iati-activities' has no '" + child.localName() + "'; it has activities (" + ACTIVITY + ")";
            offences.add(Offence.at(child, "unknown-element", detail, child.localName(), Effect.ELEMENT));
        } else {
            if (!activities) {
                offences.add(misplaced(child));
            }
            others = true;
            offences.addAll(StructureCheck.foreign(child, version));
        }
        return findings(offences);
    }

    /** What is wrong with the root, now that all of it was read. */
    public List<Finding> end() {
        List<Offence> offences = new ArrayList<>(StructureCheck.textOf(root, version));
        if (!activities) {
            String detail = "'iati-activities' lacks '" + ACTIVITY + "': there is nothing in the file";
            offences.add(Offence.at(root, "missing-element", detail, null, Effect.NONE));
        }
        return findings(offences);
    }

    private static Offence misplaced(XmlElement child) {
        String detail = "elements of other name spaces stand behind all activities of the file";
        return Offence.at(child, "misplaced-element", detail, child.localName(), Effect.NONE);
    }

    private static List<Finding> findings(List<Offence> offences) {
        return offences.stream().map(Offence::finding).toList();
    }
}
