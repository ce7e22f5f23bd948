package org.entente.events;

import org.entente.chassis.testkit.HouseRules;

class HouseRulesTest extends HouseRules {

    HouseRulesTest() {
        super("org.entente.events");
    }
}
