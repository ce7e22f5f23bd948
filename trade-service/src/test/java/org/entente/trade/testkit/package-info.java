/** What the tests of trade share: samples, and the API as an editor calls it. */
package org.entente.trade.testkit;
