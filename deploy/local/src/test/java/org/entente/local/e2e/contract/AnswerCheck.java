package org.entente.local.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether an answer is one that the contract tells of: its status, its media type, its body. */
final class AnswerCheck {

    private static final int SERVER_FAULT = 500;

    private final Contract contract;

    AnswerCheck(Contract contract) {
        this.contract = contract;
    }

    /** What is wrong, each as a short sentence; empty if the contract knows such an answer. */
    List<String> faults(Call call, Answer answer) {
        Operation operation = call.operation();
        if (answer.status() >= SERVER_FAULT) {
            return List.of("status " + answer.status());
        }
        JsonNode documented = contract.response(operation, answer.status());
        if (documented.isMissingNode()) {
            return List.of("undocumented status " + answer.status());
        }
        JsonNode content = documented.path("content");
        if (content.isEmpty()) {
            return answer.body().length == 0
                    ? List.of()
                    : List.of(answer.status() + " with a body that is not documented");
        }
        JsonNode mediaType = content.properties().stream()
                .filter(form -> Answer.bare(form.getKey()).equals(answer.mediaType()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (mediaType == null) {
            return List.of(answer.status() + " with undocumented content type '" + answer.mediaType() + "'");
        }
        return bodyFaults(call, mediaType, answer);
    }

    private List<String> bodyFaults(Call call, JsonNode mediaType, Answer answer) {
        try {
            if (answer.isJson()) {
                return jsonFaults(call, mediaType, answer);
            }
            switch (answer.mediaType()) {
                case "application/x-ndjson" -> {
                    for (String line : answer.text().split("\n")) {
                        Contract.JSON.readTree(line);
                    }
                }
                case "application/xml" -> read(answer.body());
                case "text/csv", "text/calendar" -> {
                    if (answer.body().length == 0) {
                        return List.of(answer.mediaType() + " without a line");
                    }
                }
                default -> {}
            }
            return List.of();
        } catch (JsonProcessingException | XMLStreamException e) {
            return List.of(answer.status() + " " + answer.mediaType() + " that cannot be read: " + e.getMessage());
        }
    }

    private List<String> jsonFaults(Call call, JsonNode mediaType, Answer answer) throws JsonProcessingException {
        JsonNode body = Contract.JSON.readTree(answer.text());
        List<String> faults = new ArrayList<>();
        // Who asks for some members gets those alone, as the parameter says.
        boolean selected =
                call.query().stream().anyMatch(asked -> asked.getKey().equals("fields"));
        contract.faults(mediaType, body).stream()
                .filter(fault -> !selected || !fault.contains("required property"))
                .map(fault -> answer.status() + " body: " + fault)
                .forEach(faults::add);
        if (answer.isProblem()) {
            if (body.path("status").asInt() != answer.status()) {
                faults.add("problem says status " + body.path("status") + " in a " + answer.status());
            }
            if (!body.path("requestId").isTextual() || !body.path("type").isTextual()) {
                faults.add(answer.status() + " problem without type or requestId");
            }
        }
        return faults;
    }

    private static void read(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
