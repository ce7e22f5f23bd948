package org.entente.aid.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.chassis.figure.Measure;
import org.entente.chassis.figure.Measures;

@ApplicationScoped
class AidMeasures implements Measures {

    @Override
    public List<Measure> all() {
        return List.of(
                Measure.money("assistance"),
                Measure.money("investment"),
                Measure.count("doses", "doses"),
                Measure.count("participants", "people"),
                Measure.count("people", "people"),
                Measure.count("objects", "objects"),
                Measure.count("scholarships", "scholarships", "people"),
                Measure.count("projects", "projects"),
                Measure.count("area", "hectares", "square-kilometres"));
    }
}
