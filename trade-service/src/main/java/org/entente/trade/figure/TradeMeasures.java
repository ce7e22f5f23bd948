package org.entente.trade.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.chassis.figure.Measure;
import org.entente.chassis.figure.Measures;

@ApplicationScoped
class TradeMeasures implements Measures {

    @Override
    public List<Measure> all() {
        return List.of(
                Measure.money("exports"),
                Measure.money("imports"),
                Measure.money("trade"),
                Measure.money("investment"),
                Measure.money("gdp"),
                Measure.count("employment", "people"),
                Measure.count("companies", "companies"),
                Measure.count("visitors", "people"));
    }
}
