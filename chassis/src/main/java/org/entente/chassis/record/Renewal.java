package org.entente.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * What an import makes of a record's computed members, when what they are derived from is written.
 *
 * @param id of the record; of one to be created an id that no record ever had
 * @param draft what a record that is created is about; null for one that is there
 * @param computed all computed members anew, and what the row's own columns have of them
 */
public record Renewal<D, E extends RecordRow>(String id, D draft, Function<E, ObjectNode> computed) {}
