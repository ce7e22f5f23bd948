package org.entente.events.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.chassis.figure.Measure;
import org.entente.chassis.figure.Measures;

@ApplicationScoped
class EventMeasures implements Measures {

    @Override
    public List<Measure> all() {
        return List.of(
                Measure.count("participants", "people"),
                Measure.count("people", "people"),
                Measure.count("objects", "objects"),
                Measure.count("scholarships", "scholarships", "people"),
                Measure.count("events", "events"),
                Measure.count("countries", "countries"),
                Measure.count("duration", "days", "months", "years"),
                Measure.money("assistance"),
                Measure.money("investment"));
    }
}
