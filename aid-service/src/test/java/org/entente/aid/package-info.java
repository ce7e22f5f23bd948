/** What tests of the aid service share: activities to write, and the API as an editor calls it. */
package org.entente.aid;
