/** What the services' tests share: the real parts, the feed as a partner reads it, and the rules of the house. */
package org.entente.chassis.testkit;
