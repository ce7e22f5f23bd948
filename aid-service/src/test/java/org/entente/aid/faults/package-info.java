/** Faults that only processes of the packaged service can have. */
package org.entente.aid.faults;
