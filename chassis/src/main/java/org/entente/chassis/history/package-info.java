/** What records were: every revision that is still kept, and the one that held at an instant. */
package org.entente.chassis.history;
