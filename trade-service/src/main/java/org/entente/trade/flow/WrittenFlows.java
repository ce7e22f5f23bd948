package org.entente.trade.flow;

import java.util.Map;
import java.util.UUID;

/**
 * What a write of staged flows did.
 *
 * @param keys how many flows the staged rows tell of; the rows beyond are duplicates
 * @param deltas what changed in each dataset, by its id
 */
public record WrittenFlows(long keys, Map<UUID, Delta> deltas) {}
