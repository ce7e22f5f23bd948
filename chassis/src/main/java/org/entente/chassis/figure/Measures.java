package org.entente.chassis.figure;

import java.util.List;

/** The measures that a service has figures on; each service that has figures offers one as a CDI bean. */
public interface Measures {

    List<Measure> all();
}
