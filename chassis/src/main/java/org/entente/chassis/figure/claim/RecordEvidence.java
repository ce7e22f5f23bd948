package org.entente.chassis.figure.claim;

import java.util.Optional;

/** Computes from a service's records what a figure claims. A service offers it as a CDI bean, or several. */
public interface RecordEvidence {

    /** The evidence on a claim; empty where no record of this kind could tell anything about such a claim. */
    Optional<Evidence> evidence(FigureClaim claim);
}
