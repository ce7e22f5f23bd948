package org.entente.events.schema;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.schema.LiveRecords;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LiveRecordsTest extends LiveRecords {}
