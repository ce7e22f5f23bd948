package org.entente.trade.schema;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.schema.SchemaContract;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SchemaContractTest extends SchemaContract {}
