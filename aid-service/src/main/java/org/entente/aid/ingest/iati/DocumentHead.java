package org.entente.aid.ingest.iati;

import java.util.Map;
import org.entente.aid.ingest.iati.structure.IatiVersion;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.ingest.xml.Unreadable;
import org.entente.chassis.ingest.xml.XmlElement;

/** Tells by a document's root element whether its activities can be read. */
final class DocumentHead {

    private static final String ROOT = "iati-activities";
    private static final String WANTED =
            "What is imported is a file of activities, whose first element is '" + ROOT + "'.";
    private static final Map<String, String> OTHERS = Map.of(
            "iati-organisations", "This is an IATI file about organisations and their budgets.",
            "iati-activity", "This is an activity by itself; put it into '<" + ROOT + " version=\"2.03\">'.",
            "codelist", "This is a list of codes.",
            "html", "This is a web page.",
            "registry-record", "This is a record of the IATI registry; the activities are in the file that it names.");

    private DocumentHead() {}

    /**
     * The version that a document is of.
     *
     * @throws UnreadableContent where it is of none that is read, or no document of activities
     */
    static IatiVersion version(XmlElement root) {
        if (!root.ofTheStandard() || !root.localName().equals(ROOT)) {
            String other = OTHERS.getOrDefault(root.localName(), "The first element is '" + root.localName() + "'.");
            throw Unreadable.at(root, "other-document", other + " " + WANTED, root.localName());
        }
        String number = root.attribute("version");
        return IatiVersion.of(number)
                .orElseThrow(() -> Unreadable.at(root, "unsupported-version", refusal(number), number));
    }

    private static String refusal(String number) {
        String read = "The versions 2.01, 2.02 and 2.03 are read.";
        if (number == null) {
            return "'" + ROOT + "' does not say its version. " + read;
        }
        return number.startsWith("1.")
                ? "IATI " + number + " is deprecated, and its elements mean other things than those of 2.0x. " + read
                        + " Convert the file, or ask its publisher for one of 2.03."
                : "'" + number + "' is no version of IATI. " + read;
    }
}
