/** What the tests of this service share: sample records and the API as a client speaks it. */
package org.entente.events.testkit;
