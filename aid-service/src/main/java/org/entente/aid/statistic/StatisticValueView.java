package org.entente.aid.statistic;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.chassis.http.Json;
import org.entente.chassis.reference.CountryCode;

/**
 * A value outside of its record.
 *
 * @param statisticId the record that it belongs to
 * @param place its place among the record's values, from 0
 * @param publication whose statistics they are
 * @param recipient the country that got it, null where the recipient is none
 * @param recipientName as the publication calls it
 * @param recipientKind what the recipient is
 * @param recipientCode the publication's own code of it
 * @param written what the client wrote
 */
record StatisticValueView(
        UUID statisticId,
        int place,
        Publication publication,
        CountryCode recipient,
        String recipientName,
        RecipientKind recipientKind,
        String recipientCode,
        @JsonUnwrapped StatisticValue written) {

    static StatisticValueView of(UUID id, int place, StatisticDraft draft) {
        StatisticRecipient recipient = draft.recipient();
        return new StatisticValueView(
                id,
                place,
                draft.publication(),
                recipient.code(),
                recipient.name(),
                recipient.kind(),
                recipient.publishedCode(),
                draft.values().get(place));
    }

    String json() {
        return Json.write(this);
    }

    /** The members of its rendering, in their order. */
    static List<String> members() {
        List<String> members = new ArrayList<>(Stream.of(StatisticValueView.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("written"))
                .toList());
        for (RecordComponent component : StatisticValue.class.getRecordComponents()) {
            members.add(component.getName());
        }
        return Collections.unmodifiableList(members);
    }
}
